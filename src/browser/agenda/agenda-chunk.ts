/** What the chunk `agenda` offers to the entry. */
export interface AgendaChunk {
  /** Makes agenda.html work: planning a session, and projecting its breaks and discussions. */
  startPage(): void;
  /** Says when the session in the address cannot be read. */
  checkAddress(): void;
}
