import type { Choice } from './document/working-document.ts';

/** An editor's choices that remember which of them a step of the import asked for. */
export class RecordedChoices extends Map<string, Choice> {
  readonly asked = new Set<string>();

  override get(key: string): Choice | undefined {
    const choice = super.get(key);
    if (choice !== undefined) this.asked.add(key);
    return choice;
  }

  override has(key: string): boolean {
    return this.get(key) !== undefined;
  }
}
