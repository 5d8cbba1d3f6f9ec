import { totalMinutes } from '../../agenda/agenda.ts';
import { agendaPlace, nextAgendaAddress } from '../agenda/agenda-address.ts';
import type { Stage } from './stage.ts';

/** Minutes planned for what the clock counts: the session of the address, or this lesson. */
export function plannedForSession(stage: Stage): number {
  const place = agendaPlace(window.location.href);
  if (place?.began !== undefined) return totalMinutes(place.agenda.items);
  return stage.deck.source.minutes;
}

/** Goes on with the session's next item after the last page; full screen comes back there with the next key. */
export function goOn(stage: Stage): void {
  const address = nextAgendaAddress(window.location.href);
  if (address === undefined) {
    stage.say('已经是最后一页');
    return;
  }
  const url = new URL(address);
  if (stage.fullScreen.isWanted()) url.searchParams.set('full', '');
  window.location.assign(url.href);
}
