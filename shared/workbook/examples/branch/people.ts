/** Ranks from the highest: what one of that rank sells, as a multiple of the standard. */
export const ranks = [
  { zh: '主任', en: 'Supervisor', multiple: 1.6 },
  { zh: '高级', en: 'Senior', multiple: 1.3 },
  { zh: '标准', en: 'Standard', multiple: 1 },
  { zh: '新人', en: 'Junior', multiple: 0.6 },
] as const;

export interface Person {
  readonly zh: string;
  readonly en: string;
  /** Position in {@link ranks}. */
  readonly rank: 0 | 1 | 2 | 3;
  readonly headcount: number;
  readonly joins: boolean;
}

const person = (zh: string, en: string, rank: Person['rank']): Person => ({
  zh,
  en,
  rank,
  headcount: 1,
  joins: false,
});

/** Four teams of nine. Two join on 1 April, one works half-time. */
export const teams: readonly (readonly Person[])[] = [
  [
    person('陈建国', 'Chen Jianguo', 0),
    person('林晓燕', 'Lin Xiaoyan', 1),
    person('王海涛', 'Wang Haitao', 1),
    person('赵敏', 'Zhao Min', 2),
    person('周文斌', 'Zhou Wenbin', 2),
    person('吴丽娟', 'Wu Lijuan', 2),
    person('徐志强', 'Xu Zhiqiang', 2),
    person('孙悦', 'Sun Yue', 3),
    { ...person('何嘉怡', 'He Jiayi', 3), joins: true },
  ],
  [
    person('黄国栋', 'Huang Guodong', 0),
    person('郑雪梅', 'Zheng Xuemei', 1),
    person('刘洋', 'Liu Yang', 1),
    person('马俊杰', 'Ma Junjie', 2),
    person('朱琳', 'Zhu Lin', 2),
    { ...person('胡静', 'Hu Jing', 2), headcount: 0.5 },
    person('郭伟', 'Guo Wei', 2),
    person('罗婷', 'Luo Ting', 3),
    person('梁浩然', 'Liang Haoran', 3),
  ],
  [
    person('宋春花', 'Song Chunhua', 0),
    person('唐永康', 'Tang Yongkang', 1),
    person('许慧', 'Xu Hui', 1),
    person('韩磊', 'Han Lei', 2),
    person('冯雅琴', 'Feng Yaqin', 2),
    person('邓超群', 'Deng Chaoqun', 2),
    person('曹芳', 'Cao Fang', 2),
    person('彭博', 'Peng Bo', 3),
    person('曾思琪', 'Zeng Siqi', 3),
  ],
  [
    person('萧振华', 'Xiao Zhenhua', 0),
    person('田秀兰', 'Tian Xiulan', 1),
    person('董志远', 'Dong Zhiyuan', 1),
    person('袁媛', 'Yuan Yuan', 2),
    person('潘晓峰', 'Pan Xiaofeng', 2),
    person('蒋欣', 'Jiang Xin', 2),
    person('蔡明', 'Cai Ming', 2),
    person('余倩', 'Yu Qian', 3),
    { ...person('杜子轩', 'Du Zixuan', 3), joins: true },
  ],
];
