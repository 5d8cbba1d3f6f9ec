/** Of whom messages are taken and to whom they go; every file has an origin of its own that nobody can name. */
export const targetOrigin = window.location.protocol === 'file:' ? '*' : window.location.origin;

export function isFrom(event: MessageEvent, source: unknown): boolean {
  if (!event.source || event.source !== source) return false;
  return targetOrigin === '*' || event.origin === targetOrigin;
}
