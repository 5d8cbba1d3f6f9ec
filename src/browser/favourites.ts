import type { SiteStorage } from './storage.ts';

/** A lesson that the reader marked to come back to. */
export interface Favourite {
  slug: string;
  title: string;
  /** When it was marked, in milliseconds since 1970: merging progress keeps the newer one. */
  time: number;
}

/** The reader's favourites, newest first; read afresh each time, because another tab may have changed them. */
export interface FavouriteStore {
  list(): Favourite[];
  has(slug: string): boolean;
  add(lesson: { slug: string; title: string }): void;
  remove(slug: string): void;
  /** Calls back after each change, also one made in another tab. */
  onChange(listener: () => void): void;
}

const key = 'favourites';
/** As in src/schemas/slug.ts; a stored slug becomes part of a link. */
const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function isFavourite(value: unknown): value is Favourite {
  if (typeof value !== 'object' || value === null) return false;
  const { slug, title, time } = value as Partial<Record<keyof Favourite, unknown>>;
  return (
    typeof slug === 'string' &&
    slugPattern.test(slug) &&
    typeof title === 'string' &&
    typeof time === 'number'
  );
}

/** Any stored value as a list of favourites without broken entries and twins. */
export function parseFavourites(value: unknown): Favourite[] {
  if (!Array.isArray(value)) return [];
  const valid = value.filter(isFavourite);
  return valid.filter(({ slug }, index) => valid.findIndex((other) => other.slug === slug) === index);
}

/** Keeps favourites in a site's storage. */
export function createFavouriteStore(storage: SiteStorage, now: () => number = Date.now): FavouriteStore {
  const list = (): Favourite[] => storage.read(key, parseFavourites) ?? [];
  const without = (slug: string): Favourite[] => list().filter((favourite) => favourite.slug !== slug);
  return {
    list,
    has: (slug) => list().some((favourite) => favourite.slug === slug),
    add: ({ slug, title }) => storage.write(key, [{ slug, title, time: now() }, ...without(slug)]),
    remove: (slug) => storage.write(key, without(slug)),
    onChange: (listener) => storage.onChange(key, listener),
  };
}
