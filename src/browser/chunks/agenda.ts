import { agendaPlace } from '../agenda/agenda-address.ts';
import { showCurrentPart } from '../agenda/current-part.ts';
import { offeredLessons } from '../agenda/offered-lessons.ts';
import { createPlanPage } from '../agenda/plan-page.ts';
import { showNotice } from '../notice.ts';
import { provideChunk } from '../registry.ts';

provideChunk('agenda', {
  startPage() {
    const place = document.querySelector<HTMLElement>('[data-agenda]');
    const list = document.querySelector('[data-agenda-lessons]');
    if (!place || !list) return;
    const current = agendaPlace(window.location.href);
    if (!current && /[?&]agenda=/.test(window.location.search))
      showNotice('这个网址里的议程不完整，可能没有复制全。请让发给您的人再发一次完整的网址。');
    createPlanPage(place, offeredLessons(list));
    if (current?.index !== undefined) showCurrentPart(place, current);
  },
});
