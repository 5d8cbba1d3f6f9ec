/** Chinese characters and their punctuation, between which nobody types blanks. */
export const chinese = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…·]/u;
