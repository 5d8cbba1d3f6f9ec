import { pinyinSlug } from '../lesson/pinyin-slug.ts';
import { draftLesson, quoted } from './draft-lesson.ts';
import type { NewFile, Plan } from './plan.ts';
import { sampleLesson } from './sample-lesson.ts';

export interface NewSite {
  /** Name of the new folder, as typed. */
  folder: string;
  /** A few random letters or digits, so that two units never share an id. */
  suffix: string;
  today: string;
}

/** Names that say nothing about a unit. */
const emptyNames = new Set(['', 'content', 'site', 'xueku', 'neirong']);
const longestName = 40;

/** Readers' ticks are kept by site id, and file:// pages of all units share one storage: ids must differ. */
export function siteId(folder: string, suffix: string): string {
  const name = pinyinSlug(folder).slice(0, longestName).replace(/-+$/, '');
  return `${emptyNames.has(name) ? 'danwei' : name}-${suffix}`;
}

/** The settings of a new site. */
export function siteFile({ folder, suffix }: NewSite): NewFile {
  const title = /\p{Script=Han}/u.test(folder) && folder.length <= 20 ? folder : '学习园地';
  const text = `id: ${siteId(folder, suffix)} # 站点标识：读者的设置和收藏按它存放，发布以后不要再改
title: ${quoted(title)} # 网站名称，最多 20 个字
unit: 本单位 # 改成单位名称
description: 把本单位的学习资料写成能读、能讲、能照着做的课程。
# address: https://xuexi.example.gov.cn/ku/ # 公开网址，没有就不写
# contact: 办公室，电话…… # 读者发现错误时找谁
`;
  return { path: 'site.yaml', text };
}

const collectionFile = `title: 入门
summary: 先看一篇写好的课，再照着模板写自己的第一课。
order: 1
audience: 负责编写课程的同志
minutes: 20
start: zenyang-xie-yike
`;

const glossaryFile = `# 术语表：正文里第一次出现的术语会自动链接到这里。
- term: 三审三校
  id: san-shen-san-jiao
  aliases: []
  kind: 制度
  explanation: 稿件发布以前经过初审、复审、终审三道审核和三次校对。每一道都由不同的人负责，各自签名。
  reference: 新闻出版行业的通行做法
`;

const attachmentsNote = `这个文件夹放给读者下载的文件和课程里的图片、视频。
可以用中文文件名，生成网站时会自动换成安全的名字。
收 PDF、Word、Excel、PPT、WPS、txt、csv、zip、图片（png、jpg、webp、gif）、视频（mp4、webm）和录音（mp3），每个不超过 50 MB。
在课程里这样用：
  图片  ![图里是什么](../../attachments/文件名.png)
  附件  写在文件头的 attachments 里
这份说明不需要了可以删掉。
`;

/** Plans the content folder of another unit: it passes the check and builds as it is. */
export function planSite(site: NewSite): Plan {
  const { today } = site;
  return {
    files: [
      siteFile(site),
      { path: 'glossary.yaml', text: glossaryFile },
      { path: 'collections/rumen.yaml', text: collectionFile },
      { path: 'lessons/rumen/zenyang-xie-yike.mdx', text: sampleLesson(today) },
      { path: 'lessons/rumen/diyi-ke.mdx', text: draftLesson({ title: '我们的第一课', order: 2, today }) },
      { path: 'attachments/README.txt', text: attachmentsNote },
    ],
    notes: [],
  };
}
