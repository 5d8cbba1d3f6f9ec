/** Address of the planner with a session: each part is a letter for its kind, a slug, a title and minutes. */
export function agendaAddressOf(
  site: string,
  items: readonly (readonly [kind: 'l' | 'b' | 'd', slug: string, title: string, minutes: number])[],
): string {
  const code = Buffer.from(JSON.stringify(['十一月主题党日', '', items])).toString('base64url');
  return `${site}agenda.html?agenda=${code}`;
}
