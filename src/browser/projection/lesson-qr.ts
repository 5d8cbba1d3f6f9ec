export const qrTitle = '手机扫码看这一课';

/** The lesson's QR code, large; undefined where the page came from a file or the site has no public address. */
export function createLessonQr(): Node[] | undefined {
  const code = document.querySelector('[data-lesson-qr]:not([hidden])');
  const picture = code?.querySelector('svg')?.cloneNode(true);
  const address = code?.querySelector('small')?.cloneNode(true);
  return picture && address ? [picture, address] : undefined;
}
