import { connect } from '#rpc/rpc.ts';
import { workerChannel } from '#rpc/worker-channel.ts';
import type { WorkerCalls } from './worker.ts';

/** What the worker can do, each as a promise. Rejects as the call does: with a HostFailure, or with a bug of ours. */
export type Remote = {
  readonly [Name in keyof WorkerCalls]: (
    ...given: Parameters<WorkerCalls[Name]>
  ) => Promise<Awaited<ReturnType<WorkerCalls[Name]>>>;
};
export interface RemoteListener {
  /** The add-in changed the workbook, or looks set to: it is called often and early. */
  changed(): void;
  /** What Excel says to the add-in. */
  office(text: string): void;
}

/** Starts the worker that holds the workbook. */
export async function startWorker(listener: RemoteListener): Promise<Remote> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const call = connect(await workerChannel(worker), async (name, [text]) =>
    name === 'changed' ? listener.changed() : listener.office(String(text)),
  );
  const remote = <Name extends keyof WorkerCalls>(name: Name): Remote[Name] =>
    ((...given: readonly unknown[]) => call(name, given)) as Remote[Name];
  return {
    open: remote('open'),
    draw: remote('draw'),
    redraw: remote('redraw'),
    type: remote('type'),
    select: remote('select'),
    reason: remote('reason'),
    save: remote('save'),
    office: remote('office'),
    script: remote('script'),
  };
}
