/** What sellers call the rate at which something is reached. */
const names: Readonly<Record<string, string>> = {
  deals: 'Close rate',
  sales: 'Close rate',
  policies: 'Close rate',
  contracts: 'Close rate',
  orders: 'Close rate',
  signings: 'Close rate',
  meetings: 'Meeting rate',
  visits: 'Visit rate',
  appointments: 'Appointment rate',
  proposals: 'Proposal rate',
  leads: 'Lead rate',
  签单: 'Close rate',
  面谈: 'Meeting rate',
  约见: 'Appointment rate',
};

/** The rate from one stage to the next by its name: Close rate for Deals from Meetings, else what it divides. */
export const rateName = (lower: string, upper: string): string =>
  names[`${lower}`.trim().toLowerCase()] ?? `${lower} from ${upper}`;
