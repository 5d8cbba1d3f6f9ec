/** 资料版本: which day's lessons, built how. Two builds of the same day cannot be told older and newer. */
export interface Version {
  date: string;
  build: string;
}

/** What `version.js` says of the folder around the page. */
export interface FolderVersion extends Version {
  /** Whether `downloads/downloads.js` lies there. */
  downloads: boolean;
}

type Fields = Partial<Record<string, unknown>>;

/** The fields of an object; of anything else none. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? value : {};
}

/** Whether it is in the calendar. Not compared with the clock: on old computers it is wrong. */
function isDay(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10) === date;
}

/** A stored or loaded value as a version; undefined when it is broken or of a format that is still to come. */
export function parseVersion(value: unknown): Version | undefined {
  const { date, build } = fieldsOf(value);
  if (typeof date !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(date) || !isDay(date)) return undefined;
  return typeof build === 'string' && /^[\w-]{1,64}$/.test(build) ? { date, build } : undefined;
}

/** What `version.js` handed over; undefined also when it belongs to another site. */
export function parseFolderVersion(value: unknown, site: string): FolderVersion | undefined {
  const fields = fieldsOf(value);
  const version = fields['site'] === site ? parseVersion(value) : undefined;
  return version && { ...version, downloads: fields['downloads'] === true };
}
