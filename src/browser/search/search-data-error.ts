/** What is the matter with a file of the search data. */
export type DataFault = 'missing' | 'broken' | 'foreign' | 'other-format';

const faults: Readonly<Record<DataFault, string>> = {
  missing: '没有找到。请重新复制或解压整个文件夹；在网上看的，请刷新页面再试。',
  broken: '已损坏，读不出来。请重新复制或解压整个文件夹；在网上看的，请刷新页面再试。',
  foreign: '属于另一个网站，两个网站的文件混在了一起。请重新复制或解压整个文件夹。',
  'other-format': '和网页不是同一版，读不懂。请刷新页面；从U盘打开的，请重新复制或解压整个文件夹。',
};

/** A file of the search data that cannot be used; the message tells the reader which one and what to do. */
export class SearchDataError extends Error {
  readonly fault: DataFault;
  /** Path below `search/`. */
  readonly file: string;

  constructor(fault: DataFault, file: string) {
    super(`文件 search/${file} ${faults[fault]}`);
    this.name = 'SearchDataError';
    this.fault = fault;
    this.file = file;
  }
}
