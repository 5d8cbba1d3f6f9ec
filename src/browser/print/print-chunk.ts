/** The forms in which a lesson is printed, as `data-print` and `?print=` call them. */
export const printKinds = ['reading', 'gb9704', 'checklist', 'compare', 'signin', 'record'] as const;
export type PrintKind = (typeof printKinds)[number];

/** What the chunk `print` offers to the entry. */
export interface PrintChunk {
  /** Opens the menu of forms. */
  openMenu(): void;
  /** Shows a form, ready to be filled in and printed; for an unknown name a notice says so. */
  openForm(kind: string): void;
}
