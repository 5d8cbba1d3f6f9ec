/** What can be typed, for readers who have not typed yet. */
export const queryHelp =
  '几个词用空格隔开；加引号要一字不差；前面加减号是排除，例如 走访 -调研。也可以输入拼音或首字母，例如 qunzhong、qz。';
