/** Indicators that are amounts. A percentage is no level of theirs: it says by how much they change. */
const VOLUME =
  /(?:[额量]|收入|利润|保费|业绩|成本|费用|营收|产值|库存|人力|订单|回款|客户数?|件数)$|\b(?:sales|revenue|premiums?|bookings|billings|profits?|income|turnover|volume|output|orders|costs?|expenses|spend|spending|budget|overhead|inventory|headcount|leads|calls|visits|meetings|appointments|deals|customers|policies|pipeline|traffic|footfall|complaints|tickets)$/i;

export const isVolume = (indicator: string): boolean => VOLUME.test(indicator.trim());
