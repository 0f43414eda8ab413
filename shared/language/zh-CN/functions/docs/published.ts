import type { PublishedTexts } from '#language/functions/docs.ts';
import { funnel } from './funnel.ts';
import { guide } from './guide.ts';
import { progress } from './progress.ts';
import { smart } from './smart.ts';
import { target } from './target.ts';

export const published: PublishedTexts = {
  functions: { ...funnel, ...target, ...progress, ...smart },
  guide,
  pages: {
    contents: '自定义函数',
    introduction:
      '这些函数在 Excel、Google 表格和本地工作簿中相同。[方括号] 中的参数可以省略，空白等同于省略。区域可以是一个单元格、一行、一列或一块。某些桌面版 Excel 会把空白单元格按 0 传来：可省略的参数、日期参数，以及列表中最后一个数字之后的 0，都按空白处理。',
    parameters: '参数',
    parameterHeader: '| 名称 | 可省略 | 含义 |',
    yes: '是',
    no: '否',
    defaultsTo: (value) => `是：${value}`,
    result: '结果',
    notes: '说明',
    examples: '示例',
    exampleHeader: '| 公式 | 结果 | |',
    portable: '不装加载项时',
    portableNote:
      '在 Excel 365 中，用这个公式定义与函数同名的名称（公式 > 名称管理器 > 新建），该工作簿不装加载项也能得到相同结果。那里的数字必须是数值而不是文本，出错时没有说明文字。已装加载项时，请另取名称。',
  },
};
