import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NetworkTeam, ReportWrite, StatusReport } from '../../src/domain/network/statusReport.ts';
import { LeaseLost, type Networks, StaleRevision } from '../../src/store.ts';
import { describeOnBothEngines, type TestStore, testTenant } from '../support/database.ts';

const team: NetworkTeam = {
  id: 'team-1',
  networkId: 'nord',
  networkName: 'Læringsnettverk nord',
  name: 'Lysvær',
  memberIds: ['hanne', 'turid'],
  gatherings: [
    { number: 2, on: '2026-12-01', precision: 'month', status: 'planned', format: 'digital', theme: 'Kartlegging' },
  ],
};
const draft: StatusReport = {
  teamId: 'team-1',
  gatheringNumber: 2,
  revision: 1,
  subGoals: [{ text: 'To mentorer i hver enhet', measures: ['Spørre på personalmøtet'], goalAttainment: 'underway' }],
  state: 'draft',
  savedBy: 'hanne',
  savedAt: '2026-09-17T06:20:00.000Z',
  submittedAt: null,
};
const submitted = (revision: number): StatusReport => ({
  ...draft,
  revision,
  state: 'submitted',
  submittedAt: '2026-09-17T06:25:00.000Z',
});

describeOnBothEngines('status reports of network teams', ({ open }) => {
  let db: TestStore;
  const act = <T>(work: (networks: Networks) => Promise<T>) =>
    db.store.inTenant(testTenant.id, (tx) => work(tx.networks));
  const leaseOne = async (): Promise<ReportWrite> => {
    const [write] = await act((networks) => networks.leaseWrites(10));
    if (!write) throw new Error('No report is due for the list.');
    return write;
  };
  const letTimePass = () =>
    db.sql(
      { 'app.tenant': testTenant.id },
      `update report_write set leased_until = now() - interval '1 second', not_before = null`,
    );
  beforeAll(async () => {
    db = await open();
    await act((networks) => networks.saveTeam(team));
  });
  afterAll(() => db.close());

  test('come back exactly as they were saved, as does the team', async () => {
    await act((networks) => networks.saveReport(draft));
    expect(await act((networks) => networks.report('team-1', 2))).toEqual(draft);
    expect(await act((networks) => networks.report('team-1', 3))).toBeNull();
    expect(await act((networks) => networks.team('team-1'))).toEqual(team);
    expect(await act((networks) => networks.teams())).toEqual([team]);
  });

  test('refuse to be saved over a report that the writer has not seen', async () => {
    await expect(act((networks) => networks.saveReport(draft))).rejects.toThrow(StaleRevision);
  });

  test('are due for the list only once they are submitted', async () => {
    expect(await act((networks) => networks.leaseWrites(10))).toEqual([]);
    expect(await act((networks) => networks.writeState('team-1', 2))).toBeNull();
    await act((networks) => networks.saveReport(submitted(2)));
    expect(await act((networks) => networks.writeState('team-1', 2))).toEqual({ state: 'pending', reason: null });
  });

  test('submitted again while they are being written are written once more, under the same key', async () => {
    const first = await leaseOne();
    expect(first).toMatchObject({ team, report: submitted(2) });
    expect(await act((networks) => networks.leaseWrites(10))).toEqual([]);
    await act((networks) => networks.saveReport(submitted(3)));
    await act((networks) => networks.written(first, '7'));
    expect((await act((networks) => networks.writeState('team-1', 2)))?.state).toBe('pending');
    const second = await leaseOne();
    expect(second.reportKey).toBe(first.reportKey);
    expect(second.report.revision).toBe(3);
    await act((networks) => networks.written(second, '7'));
    expect(await act((networks) => networks.writeState('team-1', 2))).toEqual({ state: 'written', reason: null });
    expect(await act((networks) => networks.leaseWrites(10))).toEqual([]);
  });

  test('that could not be written wait in real time, and say why meanwhile', async () => {
    await act((networks) => networks.saveReport(submitted(4)));
    await act(async (networks) => networks.retryWriteIn((await networks.leaseWrites(1))[0] as ReportWrite, 60, 'busy'));
    expect(await act((networks) => networks.leaseWrites(10))).toEqual([]);
    expect(await act((networks) => networks.writeState('team-1', 2))).toEqual({ state: 'pending', reason: 'busy' });
  });

  test('whose worker died are handed to another, and the late one changes nothing', async () => {
    await letTimePass();
    const late = await leaseOne();
    await letTimePass();
    const second = await leaseOne();
    await expect(act((networks) => networks.written(late, '8'))).rejects.toThrow(LeaseLost);
    await act((networks) => networks.written(second, '7'));
    expect((await act((networks) => networks.writeState('team-1', 2)))?.state).toBe('written');
  });
});
