import { Component, type ReactNode } from 'react';
import { Broken } from './states.tsx';

/** A page that breaks says so and leaves the others standing. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };
  static getDerivedStateFromError() {
    return { isBroken: true };
  }
  override render() {
    if (!this.state.isBroken) return this.props.children;
    return <Broken retry={() => this.setState({ isBroken: false })} />;
  }
}
