/** Runs once when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { followRequests } = await import('./app/follow-requests');
  followRequests();
  if (process.env.NODE_ENV === 'development') {
    const { watchPageScript } = await import('./scripts/prepare/page-script.mjs');
    await watchPageScript('.next/dev');
  }
}
