import type { AreaContent, Host } from '#host/host.ts';

export async function areaAt(host: Host, wanted: AreaContent['area'], sheet = '表'): Promise<AreaContent> {
  const { areas } = await host.read({ sheets: [{ by: 'area', sheet, area: wanted }] });
  return areas[0]!;
}
