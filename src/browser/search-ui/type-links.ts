import { createElement } from '../create-element.ts';
import { isPlainClick } from './query-links.ts';
import { countText } from './result-groups.ts';
import { resultTypes, writeState, type ResultType, type SearchState } from './search-state.ts';

/** The groups of results with their counts, to go from one to the other. */
export function createTypeLinks(
  state: SearchState,
  counts: Readonly<Record<ResultType, number>>,
  onChoose: (type: ResultType) => void,
): HTMLElement {
  const types = resultTypes.filter((type) => counts[type] > 0 || type === 'lessons' || type === state.type);
  const links = types.map((type) => {
    const address = `search.html${writeState({ ...state, type })}`;
    const link = createElement(
      'a',
      { href: address, 'data-search-type': type },
      countText(type, counts[type]),
    );
    if (type === state.type) link.setAttribute('aria-current', 'true');
    link.addEventListener('click', (event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      onChoose(type);
    });
    return createElement('li', {}, link);
  });
  return createElement(
    'nav',
    { class: 'search-types', 'aria-label': '结果的种类' },
    createElement('ul', {}, ...links),
  );
}
