/** How an address names a page on the wall: `#/3`. A number that is too large stands for the last page. */
export const slideAddress = /^#\/(\d+)$/;
