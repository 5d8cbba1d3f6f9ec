import { filterNames, type Facet, type FilterName, type Filters } from '../../search/facets.ts';
import { createButton, createElement } from '../create-element.ts';
import { withFilter } from './search-state.ts';

const labels: Readonly<Record<FilterName, string>> = {
  collection: '专题',
  tag: '标签',
  kind: '来源类型',
  year: '年份',
  hasChecklist: '只看含清单的课',
};

/** The style sheet's border between filters above the results and beside them. */
const narrowScreen = '(max-width: 60em)';

export interface FilterForm {
  element: HTMLElement;
  /** Shows what can be chosen now, with the number of lessons, and what is chosen. */
  show(facets: readonly Facet[], filters: Filters): void;
}

interface Control {
  element: HTMLElement;
  show(facet: Facet, value: string): void;
}

function createSelect(name: FilterName, onChange: (value: string) => void): Control {
  const select = createElement('select', { name });
  select.addEventListener('change', () => onChange(select.value));
  const element = createElement(
    'label',
    { class: 'search-filter' },
    createElement('span', {}, labels[name]),
    select,
  );
  return {
    element,
    show({ values }, chosen) {
      element.hidden = values.length === 0;
      select.textContent = '';
      select.append(new Option('全部', ''));
      values.forEach(({ value, label, count }) => select.append(new Option(`${label}（${count}）`, value)));
      select.value = chosen;
    },
  };
}

function createCheckbox(name: FilterName, onChange: (value: string) => void): Control {
  const input = createElement('input', { type: 'checkbox', name });
  const text = createElement('span', {});
  input.addEventListener('change', () => onChange(input.checked ? 'true' : ''));
  const element = createElement('label', { class: 'search-filter-check' }, input, text);
  return {
    element,
    show({ values }, chosen) {
      element.hidden = values.length === 0;
      text.textContent = `${labels[name]}（${values[0]?.count ?? 0}）`;
      input.checked = chosen !== '';
    },
  };
}

/** The filters of search.html, beside the results or, on narrow screens, folded above them. */
export function createFilterForm(onChange: (filters: Filters) => void): FilterForm {
  let current: Filters = {};
  const controls = filterNames.map((name) => {
    const create = name === 'hasChecklist' ? createCheckbox : createSelect;
    return { name, control: create(name, (value) => onChange(withFilter(current, name, value))) };
  });
  const summary = createElement('summary', {}, '筛选');
  const clear = createButton('button search-clear', '清除筛选', () => {
    // The button goes away with the filters; the focus must not go with it.
    summary.parentElement?.querySelector('select')?.focus({ preventScroll: true });
    onChange({});
  });
  const element = createElement(
    'details',
    { class: 'search-filters' },
    summary,
    createElement('form', { 'aria-label': '筛选' }, ...controls.map(({ control }) => control.element), clear),
  );
  const narrow = window.matchMedia(narrowScreen);
  const fold = (): void => void (element.open = !narrow.matches);
  narrow.addListener(fold);
  fold();
  return {
    element,
    show(facets, filters) {
      current = filters;
      controls.forEach(({ name, control }) => {
        const facet = facets.find((candidate) => candidate.name === name);
        control.show(facet ?? { name, values: [] }, String(filters[name] ?? ''));
      });
      const chosen = Object.keys(filters).length;
      summary.textContent = chosen === 0 ? '筛选' : `筛选（已选 ${chosen} 项）`;
      clear.hidden = chosen === 0;
    },
  };
}
