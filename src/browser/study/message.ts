import { createElement } from '../create-element.ts';

/** A line for what went wrong or was done, read out when it changes. */
export function createMessage(): { element: HTMLElement; show(text: string): void } {
  const element = createElement('p', { class: 'carry-message', role: 'alert' });
  return { element, show: (text) => (element.textContent = text) };
}

/** An element of its own for a name from a file: its direction cannot turn the sentence around it. */
export function nameElement(text: string): HTMLElement {
  return createElement('bdi', {}, text);
}

/** A day and time as it is said in Chinese; time 0 stands for unknown. */
export function sayTime(time: number): string {
  if (time === 0) return '没有写明';
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()} 年 ${date.getMonth() + 1} 月 ${date.getDate()} 日 ${two(date.getHours())}:${two(date.getMinutes())}`;
}
