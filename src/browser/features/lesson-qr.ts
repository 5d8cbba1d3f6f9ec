/** Shows the QR code of a lesson's address where there is a network: who opened a file cannot be reached by phone. */
export function startLessonQr(): void {
  const code = document.querySelector<HTMLElement>('[data-lesson-qr]');
  if (code) code.hidden = window.location.protocol === 'file:';
}
