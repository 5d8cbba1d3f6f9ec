import { describe, expect, it } from 'vitest';
import type { ProblemKind } from '../../../src/check/kinds.ts';
import { messages } from './content-folder.ts';
import { kindCases } from './kind-cases.ts';

const messagesOf = (kind: ProblemKind): string => `\n${messages(kind, kindCases[kind])}\n`;

describe('messages, as editors read them', () => {
  it('not-utf8', () => {
    expect(messagesOf('not-utf8')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:1:1  not-utf8 — 错误：这个文件看来是 GB18030（GBK、ANSI）编码，不是 UTF-8。网站按 UTF-8 读取文件，别的编码会变成乱码。用编辑器重新打开，“另存为”时编码选 UTF-8（无 BOM）。
      "
    `);
  });

  it('byte-order-mark', () => {
    expect(messagesOf('byte-order-mark')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:1:1  byte-order-mark — 错误：文件开头有看不见的 BOM 标记。BOM 是看不见的字符，会挡住第一行的 ---，使文件头读不出来。“另存为”时编码选 UTF-8（无 BOM）。
      "
    `);
  });

  it('control-character', () => {
    expect(messagesOf('control-character')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:2  control-character — 错误：这里有控制字符 U+0000，全文共 2 处。控制字符（包括 NUL）不能出现在网页里，多半是转换格式时混进来的。删掉这个字符；如果很多，请从原稿重新复制文字。
      "
    `);
  });

  it('replacement-character', () => {
    expect(messagesOf('replacement-character')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:4  replacement-character — 错误：这里有替换字符 U+FFFD。“�”说明以前转换编码时丢了字，读者看到的是乱码。对照原稿补上丢失的字。
      "
    `);
  });

  it('invisible-character', () => {
    expect(messagesOf('invisible-character')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:2  invisible-character — 提醒：这里有看不见的字符 U+200B。零宽空格一类的字符看不见，却会让人在页面里查找时找不到这个词。删掉这个字符；多半是从网页或公众号复制时带来的。
      "
    `);
  });

  it('too-large', () => {
    expect(messagesOf('too-large')).toMatchInlineSnapshot(`
      "
      attachments/大.mp4:1:1  too-large — 错误：文件有 80 MB，最大 50 MB，没有读。课程要能放进优盘、邮件和旧电脑，过大的文件会拖垮构建和阅读。文字请拆成几课；图片和视频请先压缩。
      lessons/zhuanti/da.md:1:1  too-large — 错误：文件有 1.2 MB，最大 1 MB，没有读。课程要能放进优盘、邮件和旧电脑，过大的文件会拖垮构建和阅读。文字请拆成几课；图片和视频请先压缩。
      "
    `);
  });

  it('symlink', () => {
    expect(messagesOf('symlink')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/lianjie.md:1:1  symlink — 错误：这是一个符号链接，没有读。符号链接可能指向内容文件夹以外的文件，换一台电脑就会失效，所以一律不读。删掉链接，把文件本身复制到这里。
      "
    `);
  });

  it('block-too-long', () => {
    expect(messagesOf('block-too-long')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:1  block-too-long — 错误：从这一行起的一段有 30001 个字符，最多 20000 个。这么长的一段多半是粘贴出错或混入了数据，解析它要花很久，所以正文没有继续检查。检查这一段，把正文按意思分段，段与段之间空一行。
      "
    `);
  });

  it('nested-too-deep', () => {
    expect(messagesOf('nested-too-deep')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/disan-ke.mdx:66:1  nested-too-deep — 错误：组件套了 20 层以上。引用、列表或组件一层套一层，读者分不清，程序也会出错，所以正文没有继续检查。减少层数，引用和列表最好不超过三层。
      lessons/zhuanti/diyi-ke.mdx:34:1  nested-too-deep — 错误：引用或列表套了 20 层以上。引用、列表或组件一层套一层，读者分不清，程序也会出错，所以正文没有继续检查。减少层数，引用和列表最好不超过三层。
      "
    `);
  });

  it('bad-name', () => {
    expect(messagesOf('bad-name')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/第一课.mdx:1:1  bad-name — 错误：课程文件名“第一课”不合规则。文件名就是网址。中文、大写和空格在旧版 Windows 的压缩包和网址里会出错。改成小写字母、数字和连字符，例如 di-yi-ke。
      "
    `);
  });

  it('hash-in-name', () => {
    expect(messagesOf('hash-in-name')).toMatchInlineSnapshot(`
      "
      attachments/通知#2.pdf:1:1  hash-in-name — 错误：文件名里有 #。# 在网址里表示“页内位置”，它后面的部分会丢失，文件就打不开。从文件名里去掉 #。
      "
    `);
  });

  it('name-not-portable', () => {
    expect(messagesOf('name-not-portable')).toMatchInlineSnapshot(`
      "
      attachments/通知?.pdf:1:1  name-not-portable — 错误：Windows 不接受“通知?.pdf”这个名字。Windows 不接受这样的文件名，解压或复制到优盘时会失败。换一个名字：不用 < > : " | ? * \\，不以点或空格结尾，不叫 con、nul、aux、com1 等。
      lessons/zhuanti/con.mdx:1:1  name-not-portable — 错误：Windows 不接受“con.mdx”这个名字。Windows 不接受这样的文件名，解压或复制到优盘时会失败。换一个名字：不用 < > : " | ? * \\，不以点或空格结尾，不叫 con、nul、aux、com1 等。
      "
    `);
  });

  it('name-not-nfc', () => {
    expect(messagesOf('name-not-nfc')).toMatchInlineSnapshot(`
      "
      attachments/résumé.pdf:1:1  name-not-nfc — 错误：文件名里有分解的字符（不是 NFC 形式）。同一个字母有两种存法，不同的系统会当成两个文件，链接就断了。把文件名重新输入一遍（NFC 形式）。
      "
    `);
  });

  it('case-twins', () => {
    expect(messagesOf('case-twins')).toMatchInlineSnapshot(`
      "
      attachments/biao.pdf:1:1  case-twins — 错误：与 attachments/Biao.pdf 只差大小写。Windows 和 macOS 把它们当成同一个文件，其中一个会被覆盖。给其中一个换个名字。
      "
    `);
  });

  it('wrong-place', () => {
    expect(messagesOf('wrong-place')).toMatchInlineSnapshot(`
      "
      lesson/zhuanti/a.mdx:1:1  wrong-place — 错误：没有“lesson”这个文件夹。网站只读固定的位置，放在别处的内容会悄悄丢失。把文件夹名改成 lessons。
      lessons/a/b/c.md:1:1  wrong-place — 错误：课程放得太深，专题下面不能再有文件夹。网站只读固定的位置，放在别处的内容会悄悄丢失。课程放在 lessons/<专题>/<名字>.mdx，专题放在 collections/<专题>.yaml。
      lessons/zhenzi-jue.mdx:1:1  wrong-place — 错误：课程直接放在 lessons/ 下，少了专题这一层。网站只读固定的位置，放在别处的内容会悄悄丢失。课程放在 lessons/<专题>/<名字>.mdx，专题放在 collections/<专题>.yaml。
      "
    `);
  });

  it('wrong-extension', () => {
    expect(messagesOf('wrong-extension')).toMatchInlineSnapshot(`
      "
      collections/b.yml:1:1  wrong-extension — 错误：专题文件的扩展名是 .yml。网站只认 .md、.mdx 课程和 .yaml 设置，别的扩展名会悄悄丢失。把扩展名改成 .yaml。
      lessons/zhuanti/tongzhi.MDX:1:1  wrong-extension — 错误：课程的扩展名写成了 .MDX。网站只认 .md、.mdx 课程和 .yaml 设置，别的扩展名会悄悄丢失。改成小写的 .mdx 或 .md。
      lessons/zhuanti/tongzhi.docx:1:1  wrong-extension — 错误：lessons/ 里不能放 .docx 文件。网站只认 .md、.mdx 课程和 .yaml 设置，别的扩展名会悄悄丢失。把它移到 attachments/，课程只用 .mdx 或 .md。
      site.yml:1:1  wrong-extension — 错误：设置文件的扩展名是 .yml。网站只认 .md、.mdx 课程和 .yaml 设置，别的扩展名会悄悄丢失。把扩展名改成 .yaml。
      "
    `);
  });

  it('attachment-extension', () => {
    expect(messagesOf('attachment-extension')).toMatchInlineSnapshot(`
      "
      attachments/tongzhi:1:1  attachment-extension — 错误：附件没有扩展名。这种文件在很多办公电脑和服务器上打不开，或被拦下，网站不收。换成 PDF、Word、Excel、PPT、WPS、图片、mp4 或 zip。
      attachments/tongzhi.exe:1:1  attachment-extension — 错误：不收 .exe 附件。这种文件在很多办公电脑和服务器上打不开，或被拦下，网站不收。换成 PDF、Word、Excel、PPT、WPS、图片、mp4 或 zip。
      attachments/tu.svg:1:1  attachment-extension — 错误：不收 .svg 附件。这种文件在很多办公电脑和服务器上打不开，或被拦下，网站不收。SVG 里可以藏程序：另存为 PNG，再放进 attachments/。
      "
    `);
  });

  it('unknown-file', () => {
    expect(messagesOf('unknown-file')).toMatchInlineSnapshot(`
      "
      说明.txt:1:1  unknown-file — 提醒：内容文件夹里没有这种文件的位置。网站不会用到它。删掉，或者移到内容文件夹外面；要给读者下载的放进 attachments/。
      "
    `);
  });

  it('duplicate-slug', () => {
    expect(messagesOf('duplicate-slug')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:1:1  duplicate-slug — 错误：与 lessons/zhuanti/diyi-ke.md 同名。课程的网址只由文件名决定，不含专题；同名的课会互相覆盖，其中一课会消失。给其中一课换个文件名。
      "
    `);
  });

  it('identical-lessons', () => {
    expect(messagesOf('identical-lessons')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:1:1  identical-lessons — 错误：与 lessons/zhuanti/disan-ke.mdx 的内容完全一样。多半是复制以后忘了改，读者会看到两遍同样的课。删掉其中一个，或者写成另一课。
      "
    `);
  });

  it('former-slug-collision', () => {
    expect(messagesOf('former-slug-collision')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:18:15  former-slug-collision — 错误：旧名字“dier-ke”是 lessons/zhuanti/dier-ke.md 现在的名字。formerSlugs 里的每个旧名字都会成为一个跳转页，不能与现有的课或别的旧名字相同。从 formerSlugs 里删掉这个名字。
      lessons/zhuanti/diyi-ke.mdx:18:24  former-slug-collision — 错误：旧名字“diyi-ke”就是现在的名字。formerSlugs 里的每个旧名字都会成为一个跳转页，不能与现有的课或别的旧名字相同。从 formerSlugs 里删掉这个名字。
      lessons/zhuanti/diyi-ke.mdx:18:38  former-slug-collision — 错误：旧名字“jiu”写了两遍。formerSlugs 里的每个旧名字都会成为一个跳转页，不能与现有的课或别的旧名字相同。从 formerSlugs 里删掉这个名字。
      "
    `);
  });

  it('missing-frontmatter', () => {
    expect(messagesOf('missing-frontmatter')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:1:1  missing-frontmatter — 错误：文件不是以 --- 开头。标题、摘要、来源等都写在文件开头两行 --- 之间，没有它就生成不了课程页。在第一行写 ---，下面写各个字段，再写一行 ---；也可以用 npm run new 生成模板。
      "
    `);
  });

  it('unclosed-frontmatter', () => {
    expect(messagesOf('unclosed-frontmatter')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:1:1  unclosed-frontmatter — 错误：文件以 --- 开头，后面却没有第二个 ---。只有开头的 ---，没有结尾的 ---，分不清哪里是文件头、哪里是正文。在文件头最后一个字段的下一行写 ---。
      "
    `);
  });

  it('yaml-syntax', () => {
    expect(messagesOf('yaml-syntax')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:2:8  yaml-syntax — 错误：一行里有两个“: ”。读不出这部分，里面的字段就都不能用。把整个值用单引号括起来，例如 title: '方法: 五心工作法'；或者改用全角冒号。
      "
    `);
  });

  it('unknown-field', () => {
    expect(messagesOf('unknown-field')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:2:1  unknown-field — 错误：没有“titel”这个字段。不认识的字段不起作用，多半是写错了名字。是不是 title？
      lessons/zhuanti/diyi-ke.mdx:3:1  unknown-field — 错误：没有“摘要”这个字段。不认识的字段不起作用，多半是写错了名字。是不是 summary？
      "
    `);
  });

  it('missing-field', () => {
    expect(messagesOf('missing-field')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:14:1  missing-field — 错误：字段 closing（结束语）空着。页面要用到它，不能空着。写上内容；不是必填的字段也可以整行删掉。
      lessons/zhuanti/diyi-ke.mdx:15:1  missing-field — 错误：缺少字段 source.title（来源的标题）。页面要用到它，不能空着。补上这个字段；草稿（status: draft）可以先写“待补”。
      "
    `);
  });

  it('wrong-type', () => {
    expect(messagesOf('wrong-type')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:7:1  wrong-type — 错误：minutes（讲课分钟数）应当是数字，现在是文字“十分钟”。程序按固定的类型读取这个字段。只写数字，不加引号和单位，例如 minutes: 12。
      lessons/zhuanti/diyi-ke.mdx:8:1  wrong-type — 错误：goals（学习目标）应当是列表，现在是文字“能说出走访的三个步骤”。程序按固定的类型读取这个字段。写成列表，每项一行，前面加短横线和空格：- 能说出走访的三个步骤
      "
    `);
  });

  it('bad-value', () => {
    expect(messagesOf('bad-value')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:18:1  bad-value — 错误：updated（更新日期）的值“2026-02-30”不合要求：没有这一天。这个值超出了允许的范围或写法。按要求改写。
      lessons/zhuanti/diyi-ke.mdx:19:15  bad-value — 错误：formerSlugs 第 1 项的值“Jiu_Ke”写法不对。这个值超出了允许的范围或写法。只能用小写字母、数字和连字符，例如 zoujin-qunzhong。
      "
    `);
  });

  it('tag-separator', () => {
    expect(messagesOf('tag-separator')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:5:8  tag-separator — 错误：“群众,走访”成了一个标签。标签之间只认半角逗号，用了别的标点，几个词会成为一个标签，标签页里就找不到它们。标签之间用半角逗号加空格：tags: [群众, 走访, 作风, 纪律, 清单]。
      lessons/zhuanti/diyi-ke.mdx:5:17  tag-separator — 错误：“作风、纪律”成了一个标签。标签之间只认半角逗号，用了别的标点，几个词会成为一个标签，标签页里就找不到它们。标签之间用半角逗号加空格：tags: [群众, 走访, 作风, 纪律, 清单]。
      "
    `);
  });

  it('placeholder-left', () => {
    expect(messagesOf('placeholder-left')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:6:1  placeholder-left — 错误：状态是 published（已发布），audience（对象）却还留着“待补”。只有草稿可以留“待补”，读者不应看到没写完的内容。写上内容；还没写完的课，把 status 改回 draft。
      "
    `);
  });

  it('no-opening', () => {
    expect(messagesOf('no-opening')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:23:1  no-opening — 错误：“为什么走进”之前没有引入的文字。每课先用一个案例或问题引入，再分节讲，读者才知道为什么要学。在第一个 ## 之前写一两段，讲一件事或提一个问题。
      "
    `);
  });

  it('no-section', () => {
    expect(messagesOf('no-section')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:1:1  no-section — 错误：没有一个 ## 小节。目录和编号都按 ## 小节来做，没有小节就什么都没有。用 ## 标题把正文分成 3–5 节（## 学习清单 和 ## 结语 不算）。
      "
    `);
  });

  it('no-checklist', () => {
    expect(messagesOf('no-checklist')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:38:1  no-checklist — 错误：没有 ## 学习清单。读者学完以后，靠学习清单逐项对照着做。把“自查清单”改成 ## 学习清单。
      "
    `);
  });

  it('empty-checklist', () => {
    expect(messagesOf('empty-checklist')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:38:1  empty-checklist — 错误：## 学习清单 下面没有一项可以打勾。清单里没有一个方框，读者没有可以对照的项。每项单独一行，写成“- [ ] 能复述三颗心”：方括号里一个空格，方括号后一个空格。
      "
    `);
  });

  it('checklist-not-last', () => {
    expect(messagesOf('checklist-not-last')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:38:1  checklist-not-last — 提醒：## 学习清单 后面还有“结语”。学完再对照，清单放在最后各课才一致。把 ## 学习清单 移到文件末尾。
      "
    `);
  });

  it('reserved-heading', () => {
    expect(messagesOf('reserved-heading')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:42:1  reserved-heading — 错误：## 学习清单 写了不止一份。讨论题由页面画出，学习清单一课只有一份，重复了读者不知道看哪一处。讨论题写在文件开头的 discussion 里；几份清单合成一份 ## 学习清单。
      lessons/zhuanti/diyi-ke.mdx:46:1  reserved-heading — 错误：正文里写了 ## 讨论题。讨论题由页面画出，学习清单一课只有一份，重复了读者不知道看哪一处。讨论题写在文件开头的 discussion 里；几份清单合成一份 ## 学习清单。
      "
    `);
  });

  it('heading-jump', () => {
    expect(messagesOf('heading-jump')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:1  heading-jump — 错误：“四级”用了 ####，上一级是 ##。目录和读屏软件按级别走，跳级会让结构断开。改成 ###。
      "
    `);
  });

  it('typed-h1', () => {
    expect(messagesOf('typed-h1')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:1  typed-h1 — 错误：“走进群众”是一级标题。一级标题由文件头的 title 生成，一页只能有一个。改成 ##，或者删掉这一行。
      "
    `);
  });

  it('typed-numbering', () => {
    expect(messagesOf('typed-numbering')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:24:1  typed-numbering — 提醒：标题里手写了编号“一、”。编号由网站画出（一、（一）1.），手写的会重复，增删小节时也会错。删掉标题前面的编号。
      lessons/zhuanti/diyi-ke.mdx:34:1  typed-numbering — 提醒：标题里手写了编号“2.”。编号由网站画出（一、（一）1.），手写的会重复，增删小节时也会错。删掉标题前面的编号。
      "
    `);
  });

  it('empty-heading', () => {
    expect(messagesOf('empty-heading')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:1  empty-heading — 错误：标题没有字。目录里会出现一个没有字的条目。写上标题，或者删掉这一行。
      "
    `);
  });

  it('empty-section', () => {
    expect(messagesOf('empty-section')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:1  empty-section — 提醒：“空的一节”下面没有内容。读者点进这一节，什么也看不到。写上内容，或者删掉这个标题。
      "
    `);
  });

  it('duplicate-heading', () => {
    expect(messagesOf('duplicate-heading')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:38:1  duplicate-heading — 提醒：“做法”与第 34 行的标题相同。目录里分不清，链接到这一节时也容易指错。给其中一个换个说法。
      "
    `);
  });

  it('nested-heading', () => {
    expect(messagesOf('nested-heading')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:30:1  nested-heading — 错误：“问话”写在组件、引用或列表里。这样的标题不会进目录，也没有编号。把标题移到外面，或者改成加粗的文字。
      "
    `);
  });

  it('task-outside-list', () => {
    expect(messagesOf('task-outside-list')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:1  task-outside-list — 错误：“[ ]”不会变成可以打勾的方框。只有列表项开头的 [ ] 才会变成方框，别处的只是三个字符。写成“- [ ] 内容”：短横线、空格、方括号（里面一个空格）、空格。
      lessons/zhuanti/diyi-ke.mdx:36:3  task-outside-list — 错误：“[]”不会变成可以打勾的方框。只有列表项开头的 [ ] 才会变成方框，别处的只是三个字符。方括号里要有一个空格，方括号后面也要有一个空格：- [ ] 内容。
      "
    `);
  });

  it('leftover-markup', () => {
    expect(messagesOf('leftover-markup')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/dier-ke.md:33:1  leftover-markup — 错误：这一行“:::”没有结束任何组件。少一个空格、少一个括号，或用了全角符号，记号就会原样显示给读者。删掉它。组件在 .md 里以 :::case{title="……"} 这样的一行开头，以 ::: 一行结束，冒号用半角，后面不空格。
      lessons/zhuanti/dier-ke.md:35:1  leftover-markup — 错误：“：：：case{title="敲门"}”没有成为组件。少一个空格、少一个括号，或用了全角符号，记号就会原样显示给读者。组件在 .md 里以 :::case{title="……"} 这样的一行开头，以 ::: 一行结束，冒号用半角，后面不空格。
      lessons/zhuanti/dier-ke.md:37:1  leftover-markup — 错误：“::: case”没有成为组件。少一个空格、少一个括号，或用了全角符号，记号就会原样显示给读者。组件在 .md 里以 :::case{title="……"} 这样的一行开头，以 ::: 一行结束，冒号用半角，后面不空格。
      lessons/zhuanti/diyi-ke.mdx:34:1  leftover-markup — 错误：“##为什么”没有成为标题。少一个空格、少一个括号，或用了全角符号，记号就会原样显示给读者。# 用半角，后面空一格：“## 为什么”。
      lessons/zhuanti/diyi-ke.mdx:36:2  leftover-markup — 错误：“[走访]（term:走访”没有成为链接。少一个空格、少一个括号，或用了全角符号，记号就会原样显示给读者。方括号和圆括号都用半角，成对，地址里不空格：[走访](term:走访)。确实要显示方括号，写成 \\[。
      lessons/zhuanti/diyi-ke.mdx:36:16  leftover-markup — 错误：“[官网](”没有成为链接。少一个空格、少一个括号，或用了全角符号，记号就会原样显示给读者。方括号和圆括号都用半角，成对，地址里不空格：[官网](地址)。确实要显示方括号，写成 \\[。
      lessons/zhuanti/diyi-ke.mdx:36:48  leftover-markup — 错误：“**](dier”里的 ** 没有成为加粗。少一个空格、少一个括号，或用了全角符号，记号就会原样显示给读者。加粗的前后各写两个星号，星号和文字之间不空格：**走访**。确实要显示星号，写成 \\*\\*。
      lessons/zhuanti/diyi-ke.mdx:36:50  leftover-markup — 错误：“](dier”没有成为链接。少一个空格、少一个括号，或用了全角符号，记号就会原样显示给读者。方括号和圆括号都用半角，成对，地址里不空格：[文字](dier)。确实要显示方括号，写成 \\[。
      lessons/zhuanti/diyi-ke.mdx:38:10  leftover-markup — 错误：“听**。”里的 ** 没有成为加粗。少一个空格、少一个括号，或用了全角符号，记号就会原样显示给读者。加粗的前后各写两个星号，星号和文字之间不空格：**走访**。确实要显示星号，写成 \\*\\*。
      lessons/zhuanti/diyi-ke.mdx:40:1  leftover-markup — 错误：“：：：case”没有成为组件。少一个空格、少一个括号，或用了全角符号，记号就会原样显示给读者。组件在 .mdx 里写成 <Case title="……"> 和 </Case>。
      lessons/zhuanti/diyi-ke.mdx:42:1  leftover-markup — 错误：“-[] 走访三户居民”没有成为可以打勾的方框。少一个空格、少一个括号，或用了全角符号，记号就会原样显示给读者。短横线后面空一格，方括号里一个空格，方括号后面空一格：“- [ ] 走访三户居民”。
      lessons/zhuanti/diyi-ke.mdx:43:1  leftover-markup — 错误：“-[x] 走访五户居民”没有成为可以打勾的方框。少一个空格、少一个括号，或用了全角符号，记号就会原样显示给读者。短横线后面空一格，方括号里一个空格，方括号后面空一格：“- [ ] 走访五户居民”。
      lessons/zhuanti/diyi-ke.mdx:45:1  leftover-markup — 错误：“＃＃ 怎样”没有成为标题。少一个空格、少一个括号，或用了全角符号，记号就会原样显示给读者。# 用半角，后面空一格：“## 怎样”。
      "
    `);
  });

  it('merge-conflict', () => {
    expect(messagesOf('merge-conflict')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:1  merge-conflict — 错误：这里有两种文字，还没有选定。再次导入时，编辑改过的地方新的原文也改了，两种文字都留在课里，读者会看到两遍。在“编辑的文字”和“新导入的文字”里选一种，或者合成一种，再删掉三行【合并冲突……】的标记。
      lessons/zhuanti/diyi-ke.mdx:44:1  merge-conflict — 错误：留着合并的标记“【合并冲突结束】”。再次导入时，编辑改过的地方新的原文也改了，两种文字都留在课里，读者会看到两遍。如果已经选好了文字，删掉这一行。
      "
    `);
  });

  it('undefined-footnote', () => {
    expect(messagesOf('undefined-footnote')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:3  undefined-footnote — 错误：脚注 [^1] 没有内容。读者会看到 [^1] 这样的字符，而不是脚注。在文件末尾另起一段写上“[^1]: 脚注内容”。
      "
    `);
  });

  it('unused-footnote', () => {
    expect(messagesOf('unused-footnote')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:1  unused-footnote — 提醒：脚注 [^2] 没有被引用。正文里没有对应的标记，这条脚注不会显示。在正文相应的位置加上标记，或者删掉这条脚注。
      "
    `);
  });

  it('broken-lesson-link', () => {
    expect(messagesOf('broken-lesson-link')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:1  broken-lesson-link — 错误：链接“dier-ke.mdx”指向的课不存在。读者点了会打不开。是不是 dier-ke.md？
      "
    `);
  });

  it('unpublished-link', () => {
    expect(messagesOf('unpublished-link')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:36:11  unpublished-link — 错误：链接指向 lessons/zhuanti/dier-ke.md，那一课还没有发布。网站不收未发布的课，读者点了会打不开。先发布那一课，或者去掉这个链接。
      "
    `);
  });

  it('broken-term-link', () => {
    expect(messagesOf('broken-term-link')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:1  broken-term-link — 错误：术语表里没有“入户访”。术语表里没有这一条，链接无处可去。是不是 term:入户走访？
      "
    `);
  });

  it('broken-link', () => {
    expect(messagesOf('broken-link')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:1  broken-link — 错误：链接“shuoming.html”指向的文件不存在。内容文件夹里没有这个文件，读者点了会打不开。改成课程文件或 attachments/ 里文件的相对路径，或者完整的 https:// 地址。
      lessons/zhuanti/diyi-ke.mdx:34:21  broken-link — 错误：链接没有写地址。内容文件夹里没有这个文件，读者点了会打不开。改成课程文件或 attachments/ 里文件的相对路径，或者完整的 https:// 地址。
      "
    `);
  });

  it('forbidden-scheme', () => {
    expect(messagesOf('forbidden-scheme')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:1  forbidden-scheme — 错误：链接“file:///C:/a.doc”的类型 file: 不允许。只允许 https、http、mailto、tel 和 term；别的类型在读者的电脑上不安全或打不开。换成允许的链接；文件请放进 attachments/ 再链接。
      lessons/zhuanti/diyi-ke.mdx:34:24  forbidden-scheme — 错误：链接“javascript:alert(1)”的类型 javascript: 不允许。只允许 https、http、mailto、tel 和 term；别的类型在读者的电脑上不安全或打不开。换成允许的链接；文件请放进 attachments/ 再链接。
      "
    `);
  });

  it('absolute-link', () => {
    expect(messagesOf('absolute-link')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:1  absolute-link — 错误：链接“/lessons/dier-ke.html”从根目录写起。以 / 开头的链接在优盘里、在网站的子目录下都会断开。改成相对路径，例如 ../lixin-yumin/zoujin-qunzhong.mdx。
      "
    `);
  });

  it('missing-attachment', () => {
    expect(messagesOf('missing-attachment')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:19:7  missing-attachment — 错误：attachments/ 里没有“记录表.doc”。读者点了下载不到。把文件放进 attachments/，名字要一字不差（包括大小写）。
      lessons/zhuanti/diyi-ke.mdx:38:11  missing-attachment — 错误：附件“../../attachments/登记表.pdf”不存在。读者点了下载不到。是不是 ../../attachments/记录表.pdf？
      "
    `);
  });

  it('missing-image', () => {
    expect(messagesOf('missing-image')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:1  missing-image — 错误：图片“tu.png”不存在。页面上会留一个空框。把图片放进 attachments/，写相对路径，例如 ../../attachments/tu.png。
      "
    `);
  });

  it('remote-image', () => {
    expect(messagesOf('remote-image')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:1  remote-image — 错误：图片“https://example.com/tu.png”在别的网站上。离线时看不到，还会把读者的访问告诉那个网站。把图片下载到 attachments/，改成相对路径。
      "
    `);
  });

  it('missing-alt', () => {
    expect(messagesOf('missing-alt')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:1  missing-alt — 提醒：图片“../../attachments/tu.png”没有文字说明。看不见图片的读者要靠说明知道图里是什么。在方括号里写上图的内容：![会场里干部正在发言](…)。
      "
    `);
  });

  it('mdx-syntax', () => {
    expect(messagesOf('mdx-syntax')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:28:1  mdx-syntax — 错误：<Case> 没有结束标记。在 .mdx 里 < 和 { 有特别的意思，写错一处，后面的组件就都读不出来。在内容后面另起一行写 </Case>。
      "
    `);
  });

  it('unknown-component', () => {
    expect(messagesOf('unknown-component')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/dier-ke.md:32:1  unknown-component — 错误：没有 :::anli 这个组件。课程里只能用固定的几个组件，别的不会显示。可以用的组件：:::case、:::classic、:::method、:::speaker-notes、:::video。
      lessons/zhuanti/diyi-ke.mdx:34:1  unknown-component — 错误：没有 <Csae> 这个组件。课程里只能用固定的几个组件，别的不会显示。是不是 <Case>？
      "
    `);
  });

  it('component-form', () => {
    expect(messagesOf('component-form')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/dier-ke.md:32:1  component-form — 错误：.md 里写了 <Case>。组件要独占段落，.mdx 里用 <Case>，.md 里用 :::case，否则不会生效。在 .md 里写成 :::case{…} 和 :::，或者把文件改成 .mdx。
      lessons/zhuanti/diyi-ke.mdx:34:1  component-form — 错误：.mdx 里写了 :::case。组件要独占段落，.mdx 里用 <Case>，.md 里用 :::case，否则不会生效。在 .mdx 里写成 <Case …> 和 </Case>，或者把文件改成 .md。
      "
    `);
  });

  it('unclosed-component', () => {
    expect(messagesOf('unclosed-component')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/dier-ke.md:28:1  unclosed-component — 错误：:::case 没有结束的 :::。没有结束的 :::，后面的正文会全部被包进这个组件。在内容后面另起一行写 :::（冒号的个数与开头相同）。
      lessons/zhuanti/disan-ke.md:26:1  unclosed-component — 错误：:::method 没有在第 31 行的 :::case 之前结束。没有结束的 :::，后面的正文会全部被包进这个组件。在第 31 行的 :::case 上面补一行 :::；如果要把它放在里面，外层开头和结尾都多写一个冒号（::::method），里外各有结束的一行。
      lessons/zhuanti/disi-ke.md:27:1  unclosed-component — 错误：:::method 没有结束的 :::。没有结束的 :::，后面的正文会全部被包进这个组件。在内容后面另起一行写 :::（冒号的个数与开头相同）。
      "
    `);
  });

  it('unknown-attribute', () => {
    expect(messagesOf('unknown-attribute')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/dier-ke.md:32:1  unknown-attribute — 错误：:::speaker-notes 没有“tone”这个属性。不认识的属性不起作用，多半是写错了名字。这个组件没有属性，删掉它。
      lessons/zhuanti/diyi-ke.mdx:28:18  unknown-attribute — 错误：<Case> 没有“kidn”这个属性。不认识的属性不起作用，多半是写错了名字。是不是 kind？
      "
    `);
  });

  it('missing-attribute', () => {
    expect(messagesOf('missing-attribute')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/dier-ke.md:32:1  missing-attribute — 错误：:::classic 缺少 work。没有它，组件显示不完整。写上 work="……"。
      lessons/zhuanti/diyi-ke.mdx:28:1  missing-attribute — 错误：<Case> 缺少 title。没有它，组件显示不完整。写上 title="……"。
      "
    `);
  });

  it('bad-attribute', () => {
    expect(messagesOf('bad-attribute')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:28:18  bad-attribute — 错误：<Case> 的 kind（类别）的值“故事”不在允许的范围里。属性只能是文字，而且要符合要求。只能是其中之一：案例、情景。
      "
    `);
  });

  it('import-export', () => {
    expect(messagesOf('import-export')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:1  import-export — 错误：“import Case from './Case.astro'”是程序。课程是文字，不是程序；组件不用引入就能用。删掉这一行。文字恰好以 import 或 export 开头时，换个说法。
      "
    `);
  });

  it('expression', () => {
    expect(messagesOf('expression')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:28:7  expression — 错误：属性 title 的值用了花括号。课程里不运行程序，花括号里只能是一段带引号的文字。写成 title="……"，用半角双引号，不用花括号。
      lessons/zhuanti/diyi-ke.mdx:36:3  expression — 错误：写了 {1 + 1}。课程里不运行程序，花括号里只能是一段带引号的文字。直接写文字；要显示花括号，写成 \\{ 和 \\}。
      "
    `);
  });

  it('raw-html', () => {
    expect(messagesOf('raw-html')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/dier-ke.md:32:1  raw-html — 错误：写了 HTML 标签 <div>。课程不用 HTML，它不会显示。改用 Markdown 写法或组件；文字里的 < 写成 \\<。
      lessons/zhuanti/dier-ke.md:34:1  raw-html — 错误：写了 HTML 标签 <img>。课程不用 HTML，它不会显示。改用 Markdown 写法或组件；文字里的 < 写成 \\<。
      lessons/zhuanti/dier-ke.md:36:1  raw-html — 错误：写了 HTML 标签 <b>。课程不用 HTML，它不会显示。改用 Markdown 写法或组件；文字里的 < 写成 \\<。
      lessons/zhuanti/diyi-ke.mdx:34:1  raw-html — 错误：写了 HTML 标签 <div>。课程不用 HTML，它不会显示。改用 Markdown 写法或组件；文字里的 < 写成 \\<。
      "
    `);
  });

  it('script', () => {
    expect(messagesOf('script')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/dier-ke.md:32:1  script — 错误：写了 <script>。课程里不能有程序，它可能在每个读者的电脑上运行。删掉它。
      lessons/zhuanti/dier-ke.md:34:1  script — 错误：写了 <script>。课程里不能有程序，它可能在每个读者的电脑上运行。删掉它。
      lessons/zhuanti/diyi-ke.mdx:34:1  script — 错误：写了 <script>。课程里不能有程序，它可能在每个读者的电脑上运行。删掉它。
      "
    `);
  });

  it('remote-video', () => {
    expect(messagesOf('remote-video')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:1  remote-video — 错误：视频“https://example.com/a.mp4”在别的网站上。离线时放不了，还会把读者的访问告诉那个网站。把视频放进 attachments/，改成相对路径。
      "
    `);
  });

  it('ascii-punctuation', () => {
    expect(messagesOf('ascii-punctuation')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:5  ascii-punctuation — 错误：“走进群众,了解群众;”里用了半角逗号“,”。中文用全角标点，半角的挤在一起，换行也会错。改成全角 ，。
      lessons/zhuanti/diyi-ke.mdx:34:14  ascii-punctuation — 错误：“了解群众;办法(三个”里用了半角分号“;”。中文用全角标点，半角的挤在一起，换行也会错。改成全角 ；。
      lessons/zhuanti/diyi-ke.mdx:34:17  ascii-punctuation — 错误：“众;办法(三个)有了”里用了半角括号“( )”。中文用全角标点，半角的挤在一起，换行也会错。改成全角 （）。
      lessons/zhuanti/diyi-ke.mdx:34:23  ascii-punctuation — 错误：“个)有了! “走访””里用了半角叹号“!”。中文用全角标点，半角的挤在一起，换行也会错。改成全角 ！。
      lessons/zhuanti/diyi-ke.mdx:35:5  ascii-punctuation — 错误：““走访”: 10:3”里用了半角冒号“:”。中文用全角标点，半角的挤在一起，换行也会错。改成全角 ：。
      "
    `);
  });

  it('unbalanced-punctuation', () => {
    expect(messagesOf('unbalanced-punctuation')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:34:1  unbalanced-punctuation — 错误：““三颗心是《”里的 “ 没有对应的 ”。读者分不清引文从哪里开始、到哪里结束。在同一段里补上另一半，或者删掉多余的一半。
      lessons/zhuanti/diyi-ke.mdx:34:6  unbalanced-punctuation — 错误：“三颗心是《初心、真心”里的 《 没有对应的 》。读者分不清引文从哪里开始、到哪里结束。在同一段里补上另一半，或者删掉多余的一半。
      lessons/zhuanti/diyi-ke.mdx:34:12  unbalanced-punctuation — 错误：“心、真心）。”里的 ） 没有对应的 （。读者分不清引文从哪里开始、到哪里结束。在同一段里补上另一半，或者删掉多余的一半。
      "
    `);
  });

  it('lessons-without-collection', () => {
    expect(messagesOf('lessons-without-collection')).toMatchInlineSnapshot(`
      "
      lessons/zhuan-ti/disan-ke.mdx:1:1  lessons-without-collection — 错误：没有 collections/zhuan-ti.yaml。专题页要有标题、摘要和对象，没有 collections/<专题>.yaml，这些课就无处可放。新建这个文件（npm run new -- collection/zhuan-ti）；如果专题是 zhuanti，把课移到 lessons/zhuanti/。
      "
    `);
  });

  it('collection-without-lessons', () => {
    expect(messagesOf('collection-without-lessons')).toMatchInlineSnapshot(`
      "
      collections/kong.yaml:1:1  collection-without-lessons — 错误：lessons/kong/ 里没有课。读者会看到一个空专题。写一课（npm run new -- <专题>/<名字>），或者删掉这个专题文件。
      "
    `);
  });

  it('unknown-start', () => {
    expect(messagesOf('unknown-start')).toMatchInlineSnapshot(`
      "
      collections/zhuanti.yaml:6:1  unknown-start — 错误：lessons/zhuanti/ 里没有 diyi-kee 这一课。首页和专题页用它告诉读者从哪一课学起。是不是 diyi-ke？
      "
    `);
  });

  it('duplicate-order', () => {
    expect(messagesOf('duplicate-order')).toMatchInlineSnapshot(`
      "
      lessons/zhuanti/diyi-ke.mdx:4:1  duplicate-order — 错误：order: 1 与 lessons/zhuanti/dier-ke.md 相同。两个次序相同，先后就说不准了。给其中一个换个 order。
      "
    `);
  });

  it('duplicate-term', () => {
    expect(messagesOf('duplicate-term')).toMatchInlineSnapshot(`
      "
      glossary.yaml:7:3  duplicate-term — 错误：“入户走访”在第 1 条里已经有了。同一个词（或同一个 id）指向两条解释，链接不知道该去哪一条。合并成一条，或者改掉其中一个。
      glossary.yaml:8:3  duplicate-term — 错误：“zoufang”在第 1 条里已经有了。同一个词（或同一个 id）指向两条解释，链接不知道该去哪一条。合并成一条，或者改掉其中一个。
      "
    `);
  });

  it('no-lessons', () => {
    expect(messagesOf('no-lessons')).toMatchInlineSnapshot(`
      "
      lessons:1:1  no-lessons — 错误：lessons/ 里一课也没有。没有课程就生成不了网站。检查 --content 后面的路径；或者用 npm run new 写第一课。
      "
    `);
  });

  it('no-published-lessons', () => {
    expect(messagesOf('no-published-lessons')).toMatchInlineSnapshot(`
      "
      lessons:1:1  no-published-lessons — 提醒：1 课都没有发布。网站只收 status: published 的课，现在生成的网站里一课也没有。把审过的课的 status 改成 published。
      "
    `);
  });

  it('missing-site', () => {
    expect(messagesOf('missing-site')).toMatchInlineSnapshot(`
      "
      site.yaml:1:1  missing-site — 错误：内容文件夹里没有 site.yaml。站点的名称、单位和标识都写在里面。新建 site.yaml，写上 id、title、unit 和 description；或者用 npm run new -- site <文件夹> 生成一套。
      "
    `);
  });

  it('template-site-id', () => {
    expect(messagesOf('template-site-id')).toMatchInlineSnapshot(`
      "
      site.yaml:1:1  template-site-id — 错误：站点标识 xueku 是学库模板自己的。读者的设置和收藏按站点标识存放；两个单位用同一个标识，就会混在一起。把 id 改成本单位自己的，例如 yuehu-jiedao。
      "
    `);
  });
});
