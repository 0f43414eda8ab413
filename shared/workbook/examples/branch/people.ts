/** Of each rank, from the highest: what one of it sells, as a multiple of the standard. */
export const rankMultiples = [1.6, 1.3, 1, 0.6] as const;

export interface Person {
  /** Team, and place in it. */
  readonly team: number;
  readonly place: number;
  /** Position among the ranks. */
  readonly rank: 0 | 1 | 2 | 3;
  readonly headcount: number;
  readonly joins: boolean;
}

const RANKS: readonly Person['rank'][] = [0, 1, 1, 2, 2, 2, 2, 3, 3];

/** Who is not as anybody else: two join on 1 April, one works half-time. */
const EXCEPTIONS: readonly (Pick<Person, 'team' | 'place'> & Partial<Person>)[] = [
  { team: 0, place: 8, joins: true },
  { team: 1, place: 5, headcount: 0.5 },
  { team: 3, place: 8, joins: true },
];

/** Four teams of nine. */
export const teams: readonly (readonly Person[])[] = [0, 1, 2, 3].map((team) =>
  RANKS.map((rank, place) => ({
    rank,
    headcount: 1,
    joins: false,
    ...EXCEPTIONS.find((each) => each.team === team && each.place === place),
    team,
    place,
  })),
);
