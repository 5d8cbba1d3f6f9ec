/** One part of a study session. */
export interface AgendaItem {
  kind: 'lesson' | 'break' | 'discussion';
  /** Of a lesson; empty otherwise. */
  slug: string;
  title: string;
  minutes: number;
}

/** A study session as it was planned. */
export interface Agenda {
  title: string;
  /** Time of day when it begins, `09:00`; empty while nobody has said. */
  start: string;
  items: readonly AgendaItem[];
}

export const emptyAgenda: Agenda = { title: '', start: '', items: [] };

/** A session of more parts, or a part of more minutes, is a slip. */
export const itemLimit = 40;
export const minutesLimit = 600;
const titleLimit = 80;

/** True for 00:00 to 23:59. */
export function isTimeOfDay(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** One letter a kind: the code stands in addresses. */
const letters: Readonly<Record<AgendaItem['kind'], string>> = { lesson: 'l', break: 'b', discussion: 'd' };

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= titleLimit;
}

function readItem(value: unknown): AgendaItem | undefined {
  if (!Array.isArray(value)) return undefined;
  const [letter, slug, title, minutes] = value as unknown[];
  const kind = (Object.keys(letters) as AgendaItem['kind'][]).find((name) => letters[name] === letter);
  if (!kind || !isText(slug) || !isText(title) || !Number.isInteger(minutes)) return undefined;
  if (kind === 'lesson' ? !slugPattern.test(slug) : slug !== '') return undefined;
  const whole = minutes as number;
  return whole >= 1 && whole <= minutesLimit ? { kind, slug, title, minutes: whole } : undefined;
}

/** A plain value for JSON, as short as it can be. */
export function packAgenda({ title, start, items }: Agenda): unknown {
  return [title, start, items.map((item) => [letters[item.kind], item.slug, item.title, item.minutes])];
}

/** The agenda in a value from an address or a storage; undefined when anything in it is not as it should be. */
export function unpackAgenda(value: unknown): Agenda | undefined {
  if (!Array.isArray(value)) return undefined;
  const [title, start, list] = value as unknown[];
  if (!isText(title) || !isText(start) || !Array.isArray(list) || list.length > itemLimit) return undefined;
  if (start !== '' && !isTimeOfDay(start)) return undefined;
  const items = list.map(readItem);
  return items.every((item): item is AgendaItem => item !== undefined) ? { title, start, items } : undefined;
}

export function totalMinutes(items: readonly AgendaItem[]): number {
  return items.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Time of day, `minutes` after `start`: 23:50 and 20 → 00:10. */
export function clockAfter(start: string, minutes: number): string {
  const [hours = 0, rest = 0] = start.split(':').map(Number);
  const total = (hours * 60 + rest + minutes) % (24 * 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(total / 60))}:${two(total % 60)}`;
}

/** The items in another order: the one at `index` moved by one place; unchanged at the ends. */
export function moveItem(items: readonly AgendaItem[], index: number, step: 1 | -1): AgendaItem[] {
  const moved = [...items];
  const item = moved[index];
  const other = moved[index + step];
  if (item && other) {
    moved[index] = other;
    moved[index + step] = item;
  }
  return moved;
}
