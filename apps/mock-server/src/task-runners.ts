import { endDirectorySync } from './broadworks/directory-sync';
import { endSubscriberAttempt } from './broadworks/provisioning';
import { EXPIRE_DEVICE_CODE, expireDeviceCode } from './devices/add-device';
import { applyLicenseTemplate, TEMPLATE_TASK } from './license-template/apply-job';
import { removeOrganization } from './organization/deletion';
import { lookUpInvited, mailInvited } from './people/activation-email-job';
import { assignSipAddresses } from './people/sip-addresses';
import { finishReport } from './reports/report';
import type { TaskRunners } from './tasks';
import { importUserRows, USERS_IMPORT_TASK } from './users/import-job';
import { importWebexGoRows, WEBEX_GO_IMPORT_TASK } from './webex-go/import-job';
import { endLineCall, LINE_CALL_TASK } from './webex-go/line-call';
import { startDelivery } from './webhooks/deliver';

/** Every kind of background work, by its name. */
export const taskRunners: TaskRunners = {
  assignSipAddresses,
  lookUpInvited,
  mailInvited,
  removeOrganization,
  endSubscriberAttempt,
  endDirectorySync,
  finishReport,
  deliverWebhook: startDelivery,
  [EXPIRE_DEVICE_CODE]: expireDeviceCode,
  [LINE_CALL_TASK]: endLineCall,
  [WEBEX_GO_IMPORT_TASK]: importWebexGoRows,
  [USERS_IMPORT_TASK]: importUserRows,
  [TEMPLATE_TASK]: applyLicenseTemplate,
};
