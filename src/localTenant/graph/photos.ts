import type { Reply } from '../http.ts';
import { contextOf, graphRefusal } from '../odata.ts';
import { drawAvatar } from './avatar.ts';
import { type Access, type GraphCall, type GraphRoute, param } from './graphCall.ts';
import { userOf } from './users.ts';

const access: Access = {
  service: 'directory',
  roles: ['User.Read.All', 'ProfilePhoto.Read.All'],
  ownScopes: ['User.Read'],
};

/** Sizes: https://learn.microsoft.com/graph/api/profilephoto-get */
const sizes = [48, 64, 96, 120, 240, 360, 432, 504, 648];
const usual = 240;

export const photoRoutes: GraphRoute[] = [
  { method: 'GET', path: '/users/{user}/photo', access, run: describePhoto },
  { method: 'GET', path: '/users/{user}/photo/$value', access, run: (call) => sendPhoto(call, usual) },
  { method: 'GET', path: '/users/{user}/photos/{size}/$value', access, run: (call) => sendPhoto(call, sizeOf(call)) },
];

function describePhoto(call: GraphCall): Reply {
  checkPhoto(call);
  return {
    status: 200,
    body: {
      '@odata.context': contextOf(`users('${userOf(call).id}')/photo/$entity`),
      '@odata.mediaContentType': 'image/png',
      id: `${usual}x${usual}`,
      height: usual,
      width: usual,
    },
  };
}

function sendPhoto(call: GraphCall, size: number): Reply {
  checkPhoto(call);
  return { status: 200, headers: { 'content-type': 'image/png' }, body: drawAvatar(userOf(call).id, size) };
}

function checkPhoto(call: GraphCall): void {
  if (!userOf(call).hasPhoto)
    throw graphRefusal(
      404,
      'ImageNotFound',
      "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.",
    );
}

function sizeOf(call: GraphCall): number {
  const [width, height] = param(call, 'size').split('x').map(Number);
  const size = sizes.find((known) => known === width && known === height);
  if (size === undefined)
    throw graphRefusal(
      400,
      'ErrorInvalidImageId',
      `The photo size '${param(call, 'size')}' is not one of ${sizes.map((s) => `${s}x${s}`).join(', ')}.`,
    );
  return size;
}
