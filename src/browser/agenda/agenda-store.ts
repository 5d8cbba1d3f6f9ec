import { type Agenda, emptyAgenda, packAgenda, unpackAgenda } from '../../agenda/agenda.ts';
import { storage } from '../site.ts';
import { agendaAddress, agendaPlace } from './agenda-address.ts';

const key = 'agenda';

/** The session that is being planned: what the address names, or what was planned here last. */
export function readAgenda(): Agenda {
  return agendaPlace(window.location.href)?.agenda ?? storage.read(key, unpackAgenda) ?? emptyAgenda;
}

/** Keeps the plan, on this computer and in the address: the address can be sent to whoever hosts the session. */
export function writeAgenda(agenda: Agenda): void {
  storage.write(key, packAgenda(agenda));
  const address = agendaAddress({ agenda, index: undefined, began: undefined });
  window.history.replaceState(window.history.state, '', address);
}
