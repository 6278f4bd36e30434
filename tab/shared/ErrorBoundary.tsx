import { Component, type ReactNode } from 'react';
import { TroublePage } from './TroublePage.tsx';

interface Props {
  readonly children: ReactNode;
}

/** The last net, so that nobody meets an empty page. React has no other way to say this than a class. */
export class ErrorBoundary extends Component<Props, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return <TroublePage error={this.state.error} onTryAgain={() => this.setState({ error: null })} />;
  }
}
