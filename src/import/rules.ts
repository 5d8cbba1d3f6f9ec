/** What a rule is called in the report, and why it exists. */
export interface Rule {
  title: string;
  why: string;
}

/** Every rule of the importer. Reports, decisions files and `docs/importing.zh-CN.md` name them by these keys. */
export const rules = {
  'white-space': { title: '整理空白', why: '不换行空格、全角空格和段首空格是排版留下的，缩进由网站画出。' },
  'invisible-character': { title: '去掉看不见的字符', why: '零宽空格一类的字符会让人查找不到这个词。' },
  'pinyin-gloss': { title: '去掉夹在字后的拼音', why: '有的网站转换繁体时在字后夹了拼音，不是原文。' },
  'byte-shift': { title: '修复错位的字', why: '按字节替换时撞上两个字的中间，后面的字全部错位。' },
  traditional: { title: '繁体转简体', why: '全文是繁体，按大陆用字转成简体。' },
  'unreadable-bytes': { title: '认不出的字', why: '文件在这里损坏或被截断，成了 \ufffd，请对照原文补上。' },
  mojibake: { title: '修复乱码', why: '文字曾用错误的编码打开再保存，可以原样转回来。' },
  'page-chrome': { title: '去掉网页上的杂项', why: '导航、版权、分享、打印这些不是文章。' },
  'outside-content': { title: '去掉正文以外的部分', why: '网页的侧栏、页眉和页脚不是文章。' },
  'repeated-title': { title: '去掉重复的标题', why: '标题在文件头里已经有了。' },
  'repeated-line': { title: '去掉反复出现的行', why: '每页都有的页眉、页脚和页码不是文章。' },
  'markdown-syntax': { title: '去掉记号', why: '标题、加粗、列表的记号由程序重新写出。' },
  'typed-numbering': { title: '去掉手写的编号', why: '编号由网站按层次画出。' },
  'outline-block': { title: '目录移到附录', why: '网站自己列的提纲，有时是唯一留下的线索。' },
  'truncation-notice': { title: '去掉截断的说明', why: '网站省略了一部分，说明换成了缺口的标记。' },
  'document-header': { title: '去掉页眉页脚', why: '页眉、页脚、页码不是文章。' },
  comment: { title: '批注', why: '批注是给作者看的，不进课文，请看看有没有要照办的。' },
  'deleted-text': { title: '修订中删掉的字', why: '文档开着修订，这些字已标为删除。' },
  'inserted-text': { title: '修订中加上的字', why: '文档开着修订，这些字还没有被接受，已按加上处理。' },
  'hidden-text': { title: '隐藏的文字', why: '原文档里设为隐藏，读者看不到，没有放进课文。' },
  frontmatter: { title: '文件头', why: '原来的文件头不是学库的格式，能用的已经用上。' },
  'broken-line': { title: '接上断开的行', why: '一段话被换行或分页断成两段。' },
  'long-paragraph': { title: '太长的段落分开', why: '一段上万字，网站读不了，投影也放不下。' },
  'full-width': { title: '标点改成全角', why: '汉字之间用全角标点。' },
  'doubled-mark': { title: '标点重复', why: '两个标点连在一起，多半多打了一个，或者中间丢了字。' },
  heading: { title: '认作标题', why: '按编号、样式或位置看，这是一个标题。' },
  'essay-boundary': { title: '文章分界', why: '这里看来开始另一篇文章。' },
  'duplicate-essay': { title: '去掉重复的文章', why: '与同一份文件里另一篇重复，留下较完整的一篇。' },
  'duplicate-document': { title: '与别的文件完全一样', why: '同一次导入里已经有一份一样的。' },
  gap: { title: '原文有缺口', why: '原文在这里少了一部分，课文里留了标记，请找原文补上。' },
  'scrubbed-word': { title: '被抹去的词', why: '有的网站把一些词换成下划线、X 或空白。' },
  'unbalanced-mark': { title: '引号或括号不成对', why: '少了一半的引号、书名号、括号，多半丢了字。' },
  'count-mismatch': { title: '数目对不上', why: '前面说有几个，后面列出的不是这个数。' },
  'doubled-word': { title: '叠字', why: '看来多打了一个字。' },
  typo: { title: '可能是错字', why: '与常见的说法差一个字。' },
  'editor-mark': { title: '编者的修改记号', why: '原文里留着改稿的记号，请决定用哪个词。' },
  'cut-off': { title: '开头或结尾不完整', why: '这一篇的第一句或最后一句不完整。' },
  'no-end-mark': { title: '段末没有标点', why: '长段落没有句末标点，可能丢了字，也可能断开了。' },
  'title-doubt': { title: '标题要核对', why: '标题是程序猜的，或者与正文的用字不一致。' },
  'lost-picture': { title: '图片没有取到', why: '图片在别的网站上，或者格式不收，请另外找来。' },
  'lost-object': { title: '没有取出的内容', why: '公式、图表、嵌入的对象没有文字，请另外处理。' },
  'layout-table': { title: '排版用的表格已拆成段落', why: '整篇放在合并的表格里，不是数据。' },
  'merge-conflict': { title: '新旧修改有冲突', why: '编辑改过的地方，新的原文也改了。' },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof rules;
