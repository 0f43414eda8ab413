/** Chinese units, indicators and verbs. Data, separated by white space. */

export const CURRENCIES = `
元 块钱 块 毛钱 毛 圆 人民币 美元 美金 港元 港币 港幣 台币 新台币 欧元 日元 日圆 英镑 澳元 加元 新元 韩元 卢布 卢比 瑞郎 rmb cny usd eur gbp hkd jpy twd
`;

/** Measure words and units of things that are counted. */
export const CLASSIFIERS = `
家 个 名 位 人 人次 人份 单 件 台 套 张 份 次 场 场次 篇 条 通 户 户次 组 款 项 箱 吨 公斤 千克 克 斤 公里 千米 里 米 厘米 毫米 瓶 盒 辆 平米
平方米 平方 平 立方米 立方 升 毫升 度 分 页 节 堂 课时 学时 门 间 所 座 只 支 批 票 笔 例 处 枚 对 双 桌 席 亩 公顷 部 本 册 行 字 班 轮
站点 站 省 市 县 区 镇 村 城 桶 袋 包 卷 颗 岗 队 片 栋 房 床 股 车 车次 架 架次 艘 节课 条线索 人天 人月 工时 倍 大卡 千瓦时 千瓦 兆瓦 度电 万字
箱次 单次 点位 网点 门店 城市 员工 客户 会员 用户 粉丝 订单 订阅 职场 渠道 代理 经销商 样板 方 板 柜 标箱 teu kg t g km m cm mm mb gb tb pb qps tps
rpm 人民 案 宗 起 幅 幢 户型 班次 期 封 集 首 则 段 帧 朵 棵 株 头 匹 羽 尾 顿 杯 碗 份额 名次 家次 票货 分贝 摄氏度 ℃ °c 微克 毫克 ppm 粉 步 kwh w kw 星 级 席位 档 科 店 厂 仓 点赞 播放 积分
`;

/** Units of lengths of time, longest forms included. */
export const DURATION_UNITS = `
个工作日 工作日 个自然日 自然日 天 日 周 个星期 星期 个礼拜 礼拜 个月 月 个季度 季度 年 个小时 小时 个钟头 钟头 钟 分钟 秒钟 秒 毫秒 微秒 ms s min h
个迭代 个冲刺 刻钟
`;

/** Classifiers after which 一 counts, when a counting verb stands before it: 签一单. With others it is an article. */
export const ONE_COUNTS = '单 家 名 位 人 台 套 件 户 笔 辆 倍';

/** Things that can stand before their number: 新增客户50. */
export const COUNTED_NOUNS =
  '客户 新客户 老客户 准客户 会员 用户 门店 网点 代理商 经销商 员工 新人 粉丝 订单 人力 线索 商机 伙伴 学员 保单 主管 大单 名单 店员 场次 工单 样本 岗位 职位 名额 件数 户数 人数 家数 店数 单数 签单 出单 成交 拜访 面谈 约访 电话 增员';

/** Verbs after which 一 is a number. */
export const COUNTING_VERBS = `
至少 最少 不少于 不低于 每人 每店 每家 每周 每天 每日 每月 每季 每季度 新增 增加 增员 增 签 签下 签约 签订 开 开出 开发 开拓 办 举办 组织
召开 完成 招 招聘 招募 约 约见 约访 面谈 拜访 访 走访 出 成交 发展 引进 拿到 拿下 卖 卖出 销售 做到 交付 上线 发布 新开 开设 开展
`;

/** Indicators that name what is counted. Any noun before a rate ending (率, 额, 量 …) counts as well. */
export const INDICATORS = `
保费 首年保费 期交保费 续期保费 标保 件数 件均 继续率 续保率 续收率 退保率 赔付率 活动率 举绩率 出勤率 人力 有效人力 增员 产能
销售额 营业额 成交额 签约额 回款 回款额 应收账款 逾期账款 周转天数 账期 毛利 毛利率 毛利额 净利润 利润率 成本 费用 费用率 费率 管理费用 差旅费
销量 单量 订单 客单价 客流 客流量 进店 转化率 转化 复购率 退货率 缺货率 动销率 连带率 坪效 人效 来客数 客件数 库存 库存周转 折扣率
线索 商机 客户数 会员 会员数 粉丝 粉丝数 涨粉 日活 月活 留存 留存率 流失率 点击率 打开率 曝光 曝光量 阅读量 播放量 投放 获客成本 市场份额 市占率 份额 占比
满意度 投诉 投诉率 投诉量 客诉 好评率 差评率 净推荐值 nps csat roi gmv arr mrr dau mau uv pv kpi ltv cac arpu dso qps
故障 故障数 漏洞 缺陷 覆盖率 延迟 时延 响应时间 可用性 可用率 合格率 良品率 良率 次品率 准时率 交付周期 交期 时效 差错 差错率 事故 能耗 排放 碳排放 损耗 耗损
离职率 流失 到岗 编制 入职 敬业度 培训时长 学时 停机 停机时间 停机时长 加班 加班时间 加班时长 加载时间 睡眠 睡眠时间 睡眠时长 续航 续航时间 通过率 及格率 平均分 得分 评分 积分 拜访量 电话量 约访量 面谈量 有效率 约访率 面谈率 签单率 接通率 及时率
`;

/** Endings that make an indicator of the noun before them. */
export const INDICATOR_ENDINGS =
  '率 额 量 数 时间 工时 工期 时限 年限 寿命 周转 住院日 间隔 比例 占比 份额 均价 单价 时长 天数 周期 成本 费用 收入 利润 余额 人次 人数 户数 件数 频次 得分 评分 指数 排名 保费 回款';

/** Indicators so wide that growth of them alone names no place to work at. */
export const GENERIC_INDICATORS = `
业绩 绩效 销售额 销售 销量 营业额 收入 利润 产能 人均产能 业务量 业务 规模 成绩 效率 效益 效能 营收 总额 产值 产量 效果 水平 质量 品质 能力
`;

/** Verbs of change. */
export const GROWTH_UP =
  '提高 提升 提振 增长 增加 增 涨 上升 上涨 升 提 成长 扩大 扩增 增至 升至 涨到 提到 翻 突破';
export const GROWTH_DOWN =
  '降低 下降 降 减少 减 压缩 压降 压减 缩短 削减 缩减 节约 节省 降至 减至 控制 压 缩 减轻 减半 收窄 减负';

/** Verbs of the level itself. */
export const LEVEL_VERBS = '达到 做到 实现 达成 突破 保持 维持';

/** Verbs that rule the name of an indicator and are no part of it. */
export const RULING_VERBS = `
${LEVEL_VERBS} 完成 提高 提升 提振 增长 增加 上升 上涨 扩大 扩增 增至 升至 涨到 提到 降低 下降 减少 压缩 压降 压减 缩短 削减 缩减 节约 节省 降至 减至 控制 减轻 收窄
提交 上线 签约 签下 签署 签订 签完 续约 续签 升级 开通 开展 新增 取得 获得 拿到 拿下 确保 力争 争取 超额
`;

/** Verbs whose object is either done or not. */
export const DELIVERING_VERBS = `
完成 提交 上线 上架 签约 签下 签署 签订 交付 提测 发布 发出 验收 通过 取得 获得 拿到 拿下 建成 建立 搭建 开业 开通 召开 举办 举行 组织 开展 升级 升级到 升级至
迁移 迁移到 切换 切换到 部署 投产 竣工 完工 结项 落成 续约 续签 负责 打通 接入 导入 出具 采购 引进 成立 修好 考下 考取 考过 拿到 搬进 搬到 购置 购买 设立 组建 撤销 取消 下线 关停 注销 销户 换装 换用 改用 启用 停用 拆除 搬离 租下 买下 收购 谈妥 签妥 办妥 办好 办完 迁至 过户 装好 装修好 编制 制定 制订 印发 归档 移交 交接 缴纳 支付 付清 结清 注册 备案 申报 报送 上报
招到 聘任 任命 入驻 入围 中标 投递 收回 建档 录入 登记 改造 更换 安装 调试 转正 支持 封板 定稿 签完 盘点 撰写 整理完 输出 发运 发货 送达 评选 选定 敲定 修完 修复 整改 寄出 寄送 发给 送交 交给 换新 翻新 入库 出库 签发 兑现 搭好 建好 启动 推出 换成
`;

/** Objects that say nothing of what is to be done. */
export const EMPTY_OBJECTS = `
目标 任务 指标 工作 业绩 使命 突破 佳绩 辉煌 胜利 市场 成绩 成功 进步 提升 增长 发展 认可 好评 信任 支持 机制 文化 氛围 形象 口碑 信心 优势 意识 习惯 关系 考验 跨越 飞跃
转型 双赢 共赢 认同 满意 主动权 先机 制高点 好成绩 开门红 满堂红 各项 本职 使命 收获 团队 队伍 力量 格局 体系 能力 起色 改观 新局面
`;

/** Words that make a completed act a wish. */
export const HEDGES = `
争取 力争 尽量 尽可能 尽力 尽最大努力 竭尽全力 努力 希望 希望能 尝试 试着 想办法 设法 有望 大概 也许 可能 原则上 视情况 如有可能 视条件 酌情
`;

/** Words of a slogan. */
export const SLOGANS = `
齐心协力 再接再厉 争创 佳绩 全力以赴 不罢休 焕然一新 铁军 新台阶 台阶 齐头并进 勇往直前 勇争 奋勇 拼搏 奋斗 众志成城 万众一心 一鼓作气 突飞猛进 跨越式 跨越 腾飞 辉煌
一流 卓越 最好 更好 更优 更强 更高 更大 更多 大幅 大幅度 大力 明显 显著 全面 全方位 力度 调动起来 动起来 带好 建设好 做大做强 做强 做大 做优 做实 做细 颗粒归仓 尖子 狠抓 严控
稳步 稳妥 扎实 深入推进 有序推进 积极 加强 加大 强化 深化 优化 改善 改进 完善 夯实 筑牢 打造 营造 树立 弘扬 发扬 激发 凝聚 提振 士气 激情 斗志 翻身仗 漂亮 温度 优雅 人人争先 争先 当先 第一 领先 龙头 标杆
理顺 稳住 搞好 盘活 站稳 追赶 补齐短板 短板 练好 转变 精进 顺畅 精细化 高质量
千方百计 想方设法 决战 决胜 冲刺 大干 快上 拿下来 搞上去 做上去 抓上去 上去 创造 新高 满意而归 重视 高度重视 狠下功夫 下功夫 抓好 抓紧 抓实 用心 尽心 尽责
`;

/** Things that can be acted on: with a verb they are concrete. */
export const CONCRETE_OBJECTS = `
小程序 系统 网站 官网 平台 接口 模块 数据库 合同 协议 报告 报表 方案 手册 制度 发布会 招商会 产说会 展会 年会 会议 例会 晨会 培训班 课程 仓库 产线 生产线 设备 门店 样板间 专柜
海报 视频 直播 公众号 账号 认证 证书 执照 专利 商标 招标 投标 标书 发票 付款 审计 盘点 档案 客户资料 报价单 新品 版本 app crm erp oa 评估 测评 考试 测验 调研 问卷
`;
