import { totalMinutes } from '../../agenda/agenda.ts';
import { agendaPlace, nextAgendaAddress, previousAgendaAddress } from '../agenda/agenda-address.ts';
import type { Stage } from './stage.ts';

/** Minutes planned for what the clock counts: the session of the address, or this lesson. */
export function plannedForSession(stage: Stage): number {
  const place = agendaPlace(window.location.href);
  if (place?.began !== undefined) return totalMinutes(place.agenda.items);
  return stage.deck.source.minutes;
}

/** Opens another part of the session; full screen comes back there with the next key. */
function open(stage: Stage, address: string): void {
  const url = new URL(address);
  if (stage.fullScreen.isWanted()) url.searchParams.set('full', '');
  window.location.assign(url.href);
}

/** Goes on with the session's next part after the last page. */
export function goOn(stage: Stage): void {
  const address = nextAgendaAddress(window.location.href);
  if (address === undefined) stage.say('已经是最后一页');
  else open(stage, address);
}

/** Goes back to the last page of the session's part before this one. */
export function goBack(stage: Stage): void {
  const address = previousAgendaAddress(window.location.href);
  if (address === undefined) stage.say('已经是第一页');
  else open(stage, address);
}
