/** Names of the book's own files, below its folder. */
export const titleFile = 'title.xhtml';
export const navigationFile = 'nav.xhtml';
export const ncxFile = 'toc.ncx';
export const packageFile = 'package.opf';
export const styleFile = 'book.css';
