/** What the search asked for, `?q=`; empty on every other visit. */
export function queryOf(address: string): string {
  return (new URL(address).searchParams.get('q') ?? '').trim();
}

/** The same address without `?q=`. */
export function withoutQuery(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('q');
  return url.href;
}

/** Reloading or copying the address shall not bring the marks back. */
export function forgetQuery(): void {
  try {
    window.history.replaceState(window.history.state, '', withoutQuery(window.location.href));
  } catch {
    // A browser that forbids it on file:// keeps the address; the marks are gone all the same.
  }
}
