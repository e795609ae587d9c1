import { listRoute } from '../_http/list-route';
import { adverseEvents } from '../_lists/adverse-events';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoute(adverseEvents);
