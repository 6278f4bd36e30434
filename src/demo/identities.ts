/** Who the demo's tenant and app are. Nothing here is secret: it opens a tenant that exists on this machine only. */
export const identities = {
  tenantId: '7c1f4a52-3a0e-4f0b-9a5e-1d2b6c8e9f01',
  appId: 'b3f0c1de-5a94-4c57-8d2a-6f3e1a7b9c02',
  appSecret: 'only-for-the-tenant-on-this-machine',
  teamsAppId: '3f8e5c71-6d2a-4b94-9c0d-57a1e4f2b604',
  manifestId: 'e2d4f6a8-1b3c-4d5e-8f70-92a4b6c8d003',
  contentKey: Buffer.from('only-for-the-demo-on-one-machine').toString('base64'),
};

/** Thursday 17 September 2026, 08.20 in Norway. */
export const opensAt = '2026-09-17T06:20:00.000Z';
