import { defineType, type Handle } from './handle.ts';

// Services of the add-in's runtime, beside those of the workbook.

class Runtime {
  state = 'Background';
}

const internal = defineType<Runtime>('AddinInternalService', {
  methods: { notifyActionHandlerReady: () => null },
});
const runtimeService = defineType<Runtime>('AppRuntimeService', {
  methods: {
    getAppRuntimeState: ({ state }) => state,
    setAppRuntimeState(runtime, [state]) {
      runtime.state = String(state);
      return null;
    },
  },
});

/** By the names under which the library makes them. */
export function runtimeServices(): Readonly<Record<string, () => Handle>> {
  const runtime = new Runtime();
  return {
    'Microsoft.InternalService.AddinInternalService': () => internal(runtime),
    'Microsoft.AppRuntime.AppRuntimeService': () => runtimeService(runtime),
  };
}
