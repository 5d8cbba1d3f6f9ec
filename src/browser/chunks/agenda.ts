import { agendaPlace } from '../agenda/agenda-address.ts';
import { showCurrentPart } from '../agenda/current-part.ts';
import { offeredLessons } from '../agenda/offered-lessons.ts';
import { createPlanPage } from '../agenda/plan-page.ts';
import { showNotice } from '../notice.ts';
import { provideChunk } from '../registry.ts';

function checkAddress(): void {
  const { href, search } = window.location;
  if (/[?&]agenda=/.test(search) && !agendaPlace(href))
    showNotice('这个网址里的议程不完整，可能没有复制全。请让发给您的人再发一次完整的网址。');
}

provideChunk('agenda', {
  checkAddress,
  startPage() {
    const place = document.querySelector<HTMLElement>('[data-agenda]');
    const list = document.querySelector('[data-agenda-lessons]');
    if (!place || !list) return;
    const current = agendaPlace(window.location.href);
    checkAddress();
    createPlanPage(place, offeredLessons(list));
    if (current?.index !== undefined) showCurrentPart(place, current);
  },
});
