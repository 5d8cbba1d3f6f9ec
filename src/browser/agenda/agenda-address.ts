import type { Agenda } from '../../agenda/agenda.ts';
import { decodeAgenda, encodeAgenda } from '../../agenda/agenda-code.ts';
import { siteAddress } from '../site.ts';

/**
 * A session travels in the address (`?agenda=…&at=2&began=…`), because on file:// Firefox gives every page a storage
 * of its own.
 */
export interface AgendaPlace {
  agenda: Agenda;
  /** Index of the part that is shown; the number of parts stands for the end. Undefined while it is only planned. */
  index: number | undefined;
  /** When the session began, in milliseconds since 1970. */
  began: number | undefined;
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** The session that an address names; undefined for one without, or with a code that is cut. */
export function agendaPlace(address: string): AgendaPlace | undefined {
  const parameters = new URL(address).searchParams;
  const agenda = decodeAgenda(parameters.get('agenda') ?? '');
  if (!agenda) return undefined;
  return { agenda, index: wholeNumber(parameters.get('at')), began: wholeNumber(parameters.get('began')) };
}

/** Address of a part of a session, projected from its first page; of the page that plans it without an index. */
export function agendaAddress({ agenda, index, began }: AgendaPlace): string {
  const item = index === undefined ? undefined : agenda.items[index];
  const page = item?.kind === 'lesson' ? `lessons/${item.slug}.html` : 'agenda.html';
  const url = new URL(siteAddress(page), window.location.href);
  url.searchParams.set('agenda', encodeAgenda(agenda));
  if (index !== undefined) url.searchParams.set('at', String(index));
  if (began !== undefined) url.searchParams.set('began', String(began));
  if (index !== undefined) url.hash = '#/1';
  return url.href;
}

/** Where the last slide of a part leads; undefined when no session is under way or its end is shown. */
export function nextAgendaAddress(address: string): string | undefined {
  const place = agendaPlace(address);
  if (place?.index === undefined || place.index >= place.agenda.items.length) return undefined;
  return agendaAddress({ ...place, index: place.index + 1 });
}

/** A page that no lesson has: the stage shows its last one instead. */
const lastPage = '#/9999';

/** Where the key before the first slide of a part leads; undefined outside of a session and before its first part. */
export function previousAgendaAddress(address: string): string | undefined {
  const place = agendaPlace(address);
  if (!place?.index) return undefined;
  const url = new URL(agendaAddress({ ...place, index: place.index - 1 }));
  url.hash = lastPage;
  return url.href;
}

/** What a session gives to its 学习记录; undefined when the address names none. */
export function agendaForRecord(
  address: string,
): { title: string; start: string; items: string[]; began: number | undefined } | undefined {
  const place = agendaPlace(address);
  if (!place) return undefined;
  const { title, start, items } = place.agenda;
  const parts = items.filter(({ kind }) => kind !== 'break');
  return { title, start, items: parts.map((item) => item.title), began: place.began };
}
