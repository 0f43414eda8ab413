/** `leak`: of a person, by key. */
export interface View {
  readonly name: '' | 'leak' | 'levels' | 'attendance' | 'evaluation' | 'round';
  readonly person: string;
}
