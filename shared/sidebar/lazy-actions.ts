import type { SidebarActions } from '#actions/sidebar-actions.ts';

/** Actions whose code is fetched at the first call, so that the first view need not wait for it. */
export function lazyActions(load: () => Promise<SidebarActions>): SidebarActions {
  let loaded: Promise<SidebarActions> | null = null;
  const actions = (): Promise<SidebarActions> => {
    loaded ??= load().catch((error: unknown) => {
      loaded = null;
      throw error;
    });
    return loaded;
  };
  return {
    overview: async () => (await actions()).overview(),
    startSample: async (sample) => (await actions()).startSample(sample),
    readList: async () => (await actions()).readList(),
    startFromList: async (choice) => (await actions()).startFromList(choice),
    goals: async () => (await actions()).goals(),
    completeGoal: async (completion) => (await actions()).completeGoal(completion),
    writeGoal: async (accepted) => (await actions()).writeGoal(accepted),
    writeResults: async () => (await actions()).writeResults(),
    breakdown: async () => (await actions()).breakdown(),
    previewBreakdown: async (settings) => (await actions()).previewBreakdown(settings),
    build: async (settings) => (await actions()).build(settings),
    previewSpread: async (request) => (await actions()).previewSpread(request),
    applySpread: async (request) => (await actions()).applySpread(request),
    hold: async () => (await actions()).hold(),
    release: async () => (await actions()).release(),
    changes: async () => (await actions()).changes(),
    undo: async (number) => (await actions()).undo(number),
    previewPortable: async (request) => (await actions()).previewPortable(request),
    makePortable: async (request) => (await actions()).makePortable(request),
    funnel: async () => (await actions()).funnel(),
    insertScenario: async (scenario) => (await actions()).insertScenario(scenario),
    show: async (place) => (await actions()).show(place),
  };
}
