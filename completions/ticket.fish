# `ticket` is `guichet ticket`, and is completed as that.
complete --command ticket --wraps 'guichet ticket'
