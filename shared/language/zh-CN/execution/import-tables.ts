import type { RecordTableTexts } from '#language/plan/inputs.ts';

export const importTables: Pick<RecordTableTexts, 'importColumns' | 'importAliases' | 'importRejects'> = {
  importColumns: {
    title: '来源的列',
    columns: {
      of: { header: '来源', help: '' },
      header: { header: '列', help: '来源中的列名。' },
      field: { header: '对应', help: '日志的列或“状态”；留空则不取。' },
      detail: {
        header: '方式',
        help: '状态：✓ 计入，✗ 不计入。日期：dmy 或 mdy。金额：×10000。第一个环节：每行 1。',
      },
    },
  },
  importAliases: {
    title: '人员的写法',
    columns: {
      text: { header: '来源中的写法', help: '' },
      means: { header: '指', help: '人员的编号；– 表示不是本计划的人。' },
    },
  },
  importRejects: {
    title: '退回的行',
    columns: {
      importedOn: { header: '导入日期', help: '' },
      of: { header: '来源', help: '' },
      row: { header: '行', help: '在来源中的行号。' },
      reason: { header: '未导入的原因', help: '' },
      date: { header: '日期', help: '' },
      person: { header: '人员', help: '' },
      counts: { header: '环节{n}', help: '' },
      amount: { header: '金额', help: '' },
      figures: { header: '专列{n}', help: '' },
      product: { header: '产品', help: '' },
      channel: { header: '渠道', help: '' },
      kind: { header: '条目类别', help: '' },
      customer: { header: '客户', help: '' },
      note: { header: '备注', help: '' },
      source: { header: '来源编号', help: '' },
      status: { header: '状态', help: '' },
      rest: { header: '其他列', help: '' },
    },
  },
};
