/** Excel on the web takes 5 MB a request; smaller ones keep it responsive. */
const BYTES_A_REQUEST = 2_400_000;

/**
 * Sends what was queued whenever enough has come together. Each request suspends calculation and drawing until its
 * end.
 */
export class Sender {
  private queued = 0;
  constructor(readonly context: Excel.RequestContext) {
    this.suspend();
  }

  private suspend(): void {
    this.context.application.suspendApiCalculationUntilNextSync();
    this.context.application.suspendScreenUpdatingUntilNextSync();
  }

  /** To be called before queueing so many bytes. */
  async reserve(bytes: number): Promise<void> {
    if (this.queued > 0 && this.queued + bytes > BYTES_A_REQUEST) {
      await this.send();
      this.suspend();
    }
    this.queued += bytes;
  }

  async send(): Promise<void> {
    this.queued = 0;
    await this.context.sync();
  }
}
