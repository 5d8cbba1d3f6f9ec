/** Copies what a text box holds; over plain http browsers have no other way. */
export function copyFrom(box: HTMLTextAreaElement): boolean {
  box.focus();
  box.select();
  // iOS selects only so.
  box.setSelectionRange(0, box.value.length);
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
