/** What the chunk `qr` offers. A chunk of its own, because few readers ask for QR codes. */
export interface QrChunk {
  /** Links as QR codes, one at a time. */
  createQrView(links: readonly string[]): HTMLElement;
}
