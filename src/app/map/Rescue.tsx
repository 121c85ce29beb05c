// An engine that throws takes nothing down with it: what is inside goes, and who put it there is told.
import { Component, type ReactNode } from 'react';

type Props = { onThrown: () => void; children: ReactNode };

export class Rescue extends Component<Props, { hasThrown: boolean }> {
  override state = { hasThrown: false };

  static getDerivedStateFromError() {
    return { hasThrown: true };
  }

  override componentDidCatch() {
    this.props.onThrown();
  }

  override render() {
    return this.state.hasThrown ? null : this.props.children;
  }
}
