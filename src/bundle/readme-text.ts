interface Edition {
  title: string;
  date: string;
  build: string;
  /** True when the bundle has updates.html. */
  hasUpdates: boolean;
}

/**
 * README.txt of a bundle: three plain steps for somebody who has never unpacked anything. With a byte order mark and
 * CRLF, because the editor of Windows 7 reads Chinese only with the one and breaks lines only at the other.
 */
export function readmeText({ title, date, build, hasUpdates }: Edition): string {
  const lines = [
    `${title}　　资料版本 ${date}（${build}）`,
    '',
    '第一步　解压整个文件夹',
    '    右键点压缩包，选“全部解压缩”。不要在压缩包里面直接双击网页。',
    '    拷到别的电脑或 U 盘时，整个文件夹一起拷，不要只拷一个网页。',
    '',
    '第二步　双击 index.html',
    '    文件夹里名叫 index.html 的就是首页（有的电脑只显示 index）。',
    '    不用上网，不用安装，手机、旧电脑都能看。',
    '',
    '第三步　打不开或者不对劲时',
    '    1. 页面没有样式、搜索不出来：多半没有解压，或者只拷了一个文件。回到第一步。',
    '    2. 双击 selfcheck.html，选这个文件夹，它会列出缺了、坏了、过时的文件。',
    '    3. 用的是很旧的浏览器：换成 360、QQ、Edge、Chrome、火狐里的任何一个，360 要用“极速模式”。',
    '    4. 还是不行：重新拷一次压缩包，解压到一个新的文件夹。',
    '',
    '换成新版本时',
    '    直接覆盖旧文件夹，或者解压到新文件夹都可以，打的勾不会丢。',
    '    用火狐浏览器双击打开的，换文件夹以前先在旧的那份“我的学习”里点“带走进度”。',
    ...(hasUpdates ? ['    这次改了什么，双击 updates.html 看。'] : []),
    '    换电脑要带走打的勾：打开“我的学习”，点“带走进度”。',
    '',
    'SHA256SUMS 是给管理员核对文件用的，可以不管它。',
    '',
  ];
  return `\uFEFF${lines.join('\r\n')}`;
}
