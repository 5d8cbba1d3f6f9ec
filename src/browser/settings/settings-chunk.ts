/** What the chunk `settings` offers. */
export interface SettingsChunk {
  openSettings(): void;
  showShortcutList(): void;
}
