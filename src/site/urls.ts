/** Addresses as templates write them; the relocatable pass makes them relative to each page. */
export const urls = {
  home: '/index.html',
  tags: '/tags.html',
  glossary: '/glossary.html',
  sources: '/sources.html',
  search: '/search.html',
  study: '/study.html',
  agenda: '/agenda.html',
  accessibility: '/accessibility.html',
  about: '/about.html',
  lesson: (slug: string) => `/lessons/${slug}.html`,
  collection: (id: string) => `/collections/${id}.html`,
  /** The whole collection as one printable book. */
  book: (id: string) => `/collections/${id}.print.html`,
  tag: (slug: string) => `/tags/${slug}.html`,
  term: (id: string) => `/glossary.html#${id}`,
  attachment: (name: string) => `/attachments/${name}`,
};
