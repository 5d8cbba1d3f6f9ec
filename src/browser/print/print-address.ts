/** Writes into the address which form is shown, so that a reload and a link show it again. */
export function writePrintAddress(kind: string | undefined): void {
  const url = new URL(window.location.href);
  if (kind === undefined) url.searchParams.delete('print');
  else url.searchParams.set('print', kind);
  try {
    window.history.replaceState(window.history.state, '', url.href);
  } catch {
    // Safari allows a hundred changes in half a minute; the form does not depend on the address.
  }
}
