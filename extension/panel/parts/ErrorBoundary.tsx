import { Component, type ReactNode } from 'react';
import { words } from '../text/words.ts';

interface Props {
  /** What is drawn; another one gets another try. */
  readonly of: string;
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
}

/** Keeps one request that cannot be drawn from taking the whole panel with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  override componentDidUpdate(previous: Props): void {
    if (previous.of !== this.props.of && this.state.failed) this.setState({ failed: false });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="state" role="alert">
        <h2>{words.states.broken}</h2>
        <p>{words.states.brokenHelp}</p>
      </div>
    );
  }
}
